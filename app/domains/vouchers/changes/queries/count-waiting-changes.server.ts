import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import { whereWaiting } from '../rows/where-waiting'

/** How many changes of vouchers wait for a head of a centre. */
export async function countWaitingChanges(context: Context): Promise<number> {
  const where = whereWaiting(context)
  return where ? transaction(context, ({ tx }) => tx.voucherChange.count({ where })) : 0
}
