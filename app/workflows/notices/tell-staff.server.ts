import { type NotifyInput, notify, type Template } from '~/domains/notifications/index.server'
import type { Work } from '~/platform/work.server'

/** Tells staff of a centre about a case, in the portal alone: they work there, and the phone is their own. */
export function tellStaff<T extends Template>(
  work: Work,
  {
    caseId,
    ...notice
  }: Pick<NotifyInput<T>, 'key' | 'personId' | 'roleHolders' | 'template' | 'variables'> & {
    caseId: string
  },
): Promise<number> {
  return notify<T>(work, {
    ...notice,
    locale: null,
    path: `/staff/cases/${caseId}`,
    channels: ['portal'],
  })
}
