import type { Context } from '~/domains/identity/context'
import { type NotifyInput, notify, type Template } from '~/domains/notifications/index.server'
import type { Tx } from '~/platform/db.server'

/** Tells staff of a centre about a case, in the portal alone: they work there, and the phone is their own. */
export function tellStaff<T extends Template>(
  tx: Tx,
  _context: Context,
  {
    caseId,
    ...notice
  }: Pick<NotifyInput<T>, 'key' | 'personId' | 'roleHolders' | 'template' | 'variables'> & {
    caseId: string
  },
): Promise<number> {
  return notify<T>(tx, {
    ...notice,
    locale: null,
    path: `/staff/cases/${caseId}`,
    channels: ['portal'],
  })
}
