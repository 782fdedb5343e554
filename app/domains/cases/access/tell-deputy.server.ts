import { notify } from '~/domains/notifications/index.server'
import { isoDay } from '~/lib/figures/iso-day'
import type { StaffAbsence } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'

/** Tells who stands in for somebody that she does, or no longer does; in the portal alone. */
export async function tellDeputy(
  work: Work,
  { id, deputyId, fromOn, untilOn }: Pick<StaffAbsence, 'id' | 'deputyId' | 'fromOn' | 'untilOn'>,
  what: 'named' | 'ended',
): Promise<void> {
  if (!deputyId || deputyId === work.personId) return
  await notify(work, {
    key: `absence:${id}:${what}`,
    personId: deputyId,
    template: what === 'named' ? 'notifications.deputyNamed' : 'notifications.deputyEnded',
    variables: { fromOn: isoDay(fromOn), untilOn: isoDay(untilOn) },
    locale: null,
    path: '/staff/absences',
    channels: ['portal'],
  })
}
