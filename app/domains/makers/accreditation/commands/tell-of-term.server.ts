import { teamOf } from '~/domains/identity/index.server'
import { notify } from '~/domains/notifications/index.server'
import type { Work } from '~/platform/work.server'

/** Tells everybody of a maker that her term ends in about `days` days, once for each last day. False when they know. */
export async function tellOfTerm(
  work: Work,
  { makerId, untilOn, days }: { makerId: string; untilOn: string; days: number },
): Promise<boolean> {
  const made = await notify(work, {
    key: `maker:${makerId}:term:${untilOn}:${days}`,
    personId: null,
    roleHolders: teamOf(makerId, 'accreditation'),
    template: 'notifications.accreditationEnding',
    variables: { untilOn },
    locale: null,
    path: '/maker/accreditation',
  })
  return made > 0
}
