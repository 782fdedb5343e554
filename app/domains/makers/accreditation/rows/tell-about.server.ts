import { teamOf } from '~/domains/identity/index.server'
import { notify } from '~/domains/notifications/index.server'
import type { Work } from '~/platform/work.server'

/** Approvers are told in the portal that a workshop waits for them, but for whoever acts. */
export async function tellApprovers(work: Work, key: string, path: string): Promise<void> {
  await notify(work, {
    key: `accreditation:${key}`,
    personId: null,
    roleHolders: {
      role: 'approver',
      except: work.personId ? [work.personId] : [],
    },
    template: 'notifications.accreditationWaits',
    variables: {},
    locale: null,
    path,
    channels: ['portal'],
  })
}

/** The workshop is told that something was decided, or of a paper: everybody of a maker, or who asked for a new one. */
export async function tellWorkshop(
  work: Work,
  key: string,
  { applicantId, makerId }: { applicantId: string | null; makerId: string | null },
  path = '/maker/accreditation',
  template:
    | 'notifications.accreditationDecided'
    | 'notifications.accreditationPaperRemoved' = 'notifications.accreditationDecided',
): Promise<void> {
  const common = {
    key: `accreditation:${key}`,
    template,
    variables: {},
    locale: null,
    path,
  } as const
  if (applicantId) await notify(work, { ...common, personId: applicantId })
  if (!makerId) return
  await notify(work, {
    ...{ ...common, key: `${common.key}:maker`, personId: null },
    roleHolders: { ...teamOf(makerId, 'accreditation'), except: applicantId ? [applicantId] : [] },
  })
}
