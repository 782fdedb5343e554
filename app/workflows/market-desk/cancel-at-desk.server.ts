import { mayRunMarketDesk } from '~/domains/administration/index.server'
import type { Context } from '~/domains/identity/context'
import { type CancelError, type CancelledParcel, listParcelsToCancelIn } from '~/domains/market/index.server'
import type { CancelReason } from '~/domains/market/schema'
import { notify } from '~/domains/notifications/index.server'
import type { RequestRefundError } from '~/domains/payments/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import { type Tx, transaction } from '~/platform/db.server'
import { cancelAndRefundParcelIn } from '../cancel-and-refund-parcel.server'

export type CancelAtDeskError =
  | CancelError
  | RequestRefundError
  | 'admin.error.notAllowed'
  | 'market.error.nothingToCancel'

/**
 * The desk calls off the parcels of an order that stand paid or sent, or one of them, all or none: the money of each
 * goes back, buyer and seller are told.
 */
export async function cancelAtDesk(
  context: Context,
  input: { orderId: string; parcelId: string | null; reason: CancelReason },
): Promise<Result<{ count: number }, CancelAtDeskError>> {
  if (!mayRunMarketDesk(context)) return refuse('admin.error.notAllowed')
  return transaction(context, async (tx) => {
    const { orderId, parcelId, reason } = input
    const ids = await listParcelsToCancelIn(tx, orderId, parcelId)
    if (ids.length === 0) return refuse('market.error.nothingToCancel')
    for (const id of ids) {
      const cancelled = await cancelAndRefundParcelIn(tx, context, { parcelId: id, reason })
      if (!cancelled.ok) return cancelled
      await tellSeller(tx, context, cancelled.value)
    }
    return ok({ count: ids.length })
  })
}

async function tellSeller(
  tx: Tx,
  _context: Context,
  { parcelId, sellerId, number }: CancelledParcel,
): Promise<void> {
  await notify(tx, {
    key: `sellerOrder:${parcelId}:calledOff`,
    personId: null,
    roleHolders: { role: 'artisan', organisationId: sellerId },
    template: 'notifications.marketOrderCalledOff',
    variables: { number },
    locale: null,
    path: `/seller/orders/${parcelId}`,
  })
}
