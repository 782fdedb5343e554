import type { OrderView, ParcelView } from '~/domains/market/index.server'
import { listMoneyMoves } from '~/domains/payments/index.server'

/** What was paid for an order and what came back, plain for a page; `parcel` is the number of the one a refund is of. */
export async function listOrderMoves(order: Pick<OrderView, 'checkoutId' | 'parcels'>) {
  const moves = await listMoneyMoves(order.checkoutId)
  return moves.map(({ key, amountTiyin, at, doneAt, ...move }) => ({
    ...move,
    amountTiyin: String(amountTiyin),
    at: at.toISOString(),
    doneAt: doneAt?.toISOString() ?? null,
    parcel: order.parcels.find((parcel) => isOf(key, parcel))?.number ?? null,
  }))
}

/** All of its money, or a part. */
function isOf(key: string | null, { id, refundIds }: Pick<ParcelView, 'id' | 'refundIds'>): boolean {
  return (
    key === `sellerOrder.cancel:${id}` || refundIds.some((refundId) => key === `parcelRefund:${refundId}`)
  )
}
