import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'

/** The contract that a taken offer made, as far as whoever looks may see it. */
export function findRequestContract(
  context: Context,
  requestId: string,
): Promise<{ id: string; number: string } | null> {
  return transaction(context, ({ tx }) =>
    tx.purchaseContract.findUnique({ where: { requestId }, select: { id: true, number: true } }),
  )
}
