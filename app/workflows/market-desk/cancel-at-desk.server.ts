import { mayRunMarketDesk } from '~/domains/administration/index.server'
import type { Context } from '~/domains/identity/context'
import { type CancelError, undoIfRefused } from '~/domains/market/index.server'
import type { CancelReason } from '~/domains/market/schema'
import { notifyIn } from '~/domains/notifications/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import { type Tx, transaction } from '~/platform/db.server'
import { cancelSellerOrderIn } from '../cancel-seller-order.server'

export type CancelAtDeskError = CancelError | 'admin.error.notAllowed' | 'market.error.nothingToCancel'

/**
 * The desk calls off the parcels of an order that stand paid or sent, or one of them, all or none: the money of each
 * goes back, buyer and seller are told.
 */
export async function cancelAtDesk(
  context: Context,
  input: { orderId: string; sellerOrderId: string | null; reason: CancelReason },
): Promise<Result<{ count: number }, CancelAtDeskError>> {
  if (!mayRunMarketDesk(context)) return refuse('admin.error.notAllowed')
  return transaction(context, (tx) => undoIfRefused(tx, () => cancelAll(tx, context, input)))
}

async function cancelAll(
  tx: Tx,
  context: Context,
  input: { orderId: string; sellerOrderId: string | null; reason: CancelReason },
): Promise<Result<{ count: number }, CancelAtDeskError>> {
  const parts = await tx.sellerOrder.findMany({
    where: {
      orderId: input.orderId,
      status: { in: ['paid', 'shipped'] },
      ...(input.sellerOrderId ? { id: input.sellerOrderId } : {}),
    },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  if (parts.length === 0) return refuse('market.error.nothingToCancel')
  for (const { id: sellerOrderId } of parts) {
    const cancelled = await cancelSellerOrderIn(tx, context, { sellerOrderId, reason: input.reason })
    if (!cancelled.ok) return cancelled
    const { number, sellerId } = cancelled.value
    await notifyIn(tx, context, {
      key: `sellerOrder:${sellerOrderId}:calledOff`,
      personId: null,
      roleHolders: { role: 'artisan', organisationId: sellerId },
      template: 'notifications.marketOrderCalledOff',
      variables: { number },
      locale: null,
      path: `/seller/orders/${sellerOrderId}`,
    })
  }
  return ok({ count: parts.length })
}
