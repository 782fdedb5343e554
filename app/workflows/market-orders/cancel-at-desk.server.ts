import {
  type CancelError,
  type CancelledParcel,
  isDesk,
  readParcelsToCancel,
} from '~/domains/market/index.server'
import type { CancelReason } from '~/domains/market/schema'
import { notify } from '~/domains/notifications/index.server'
import type { RequestRefundError } from '~/domains/payments/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { cancelAndRefundParcel } from './cancel-and-refund-parcel.server'

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
  work: Work,
  input: { orderId: string; parcelId: string | null; reason: CancelReason },
): Promise<Result<{ count: number }, CancelAtDeskError>> {
  if (!isDesk(work)) return refuse('admin.error.notAllowed')

  const { orderId, parcelId, reason } = input
  const ids = await readParcelsToCancel(work, orderId, parcelId)
  if (ids.length === 0) return refuse('market.error.nothingToCancel')
  for (const id of ids) {
    const cancelled = await cancelAndRefundParcel(work, { parcelId: id, reason })
    if (!cancelled.ok) return cancelled
    await tellSeller(work, cancelled.value)
  }
  return ok({ count: ids.length })
}

async function tellSeller(work: Work, { parcelId, sellerId, number }: CancelledParcel): Promise<void> {
  await notify(work, {
    key: `sellerOrder:${parcelId}:calledOff`,
    personId: null,
    roleHolders: { role: 'artisan', organisationId: sellerId },
    template: 'notifications.marketOrderCalledOff',
    variables: { number },
    locale: null,
    path: `/seller/orders/${parcelId}`,
  })
}
