import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'

/** How many wait to be closed. */
export async function countOpenMatters(context: Context): Promise<number> {
  return transaction(context, (tx) => tx.paymentMatter.count({ where: { status: 'open' } }))
}
