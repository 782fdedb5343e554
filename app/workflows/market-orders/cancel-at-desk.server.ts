import {
  type CancelError,
  type CancelledParcel,
  isAboveLimit,
  isDesk,
  notifySeller,
  type PrepareDeskRefundError,
  prepareDeskRefund,
  readParcelsToCancel,
} from '~/domains/market/index.server'
import type { CancelReason } from '~/domains/market/schema'
import type { RequestRefundError } from '~/domains/payments/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { cancelAndRefundParcel } from './cancel-and-refund-parcel.server'

export type CancelAtDeskError =
  | CancelError
  | RequestRefundError
  | PrepareDeskRefundError
  | 'admin.error.notAllowed'
  | 'market.error.nothingToCancel'

export interface CancelAtDesk {
  /** Made with the form: what waits for a second person has it. */
  key: string
  orderId: string
  parcelId: string | null
  reason: CancelReason
}

/**
 * The desk calls off the parcels of an order that stand paid or sent, or one of them, all or none: the money of each
 * goes back, buyer and seller are told. `isPrepared`: it is more than one person gives back, and waits for a second one.
 */
export async function cancelAtDesk(
  work: Work,
  { key, orderId, parcelId, reason }: CancelAtDesk,
): Promise<Result<{ isPrepared: boolean }, CancelAtDeskError>> {
  if (!isDesk(work)) return refuse('admin.error.notAllowed')

  const { amountTiyin } = await readParcelsToCancel(work, orderId, parcelId)
  if (await isAboveLimit(work, orderId, amountTiyin)) {
    const prepared = await prepareDeskRefund(work, {
      ...{ id: key, orderId, parcelId, reason, part: null, amountTiyin },
    })
    return prepared.ok ? ok({ isPrepared: true }) : prepared
  }
  const cancelled = await callOffParcels(work, { orderId, parcelId, reason })
  return cancelled.ok ? ok({ isPrepared: false }) : cancelled
}

/** Parcels that the desk may call off come to nothing; what went back, in tiyin. */
export async function callOffParcels(
  work: Work,
  { orderId, parcelId, reason }: Omit<CancelAtDesk, 'key'>,
): Promise<Result<{ refundTiyin: bigint }, CancelAtDeskError>> {
  const { ids } = await readParcelsToCancel(work, orderId, parcelId)
  if (ids.length === 0) return refuse('market.error.nothingToCancel')
  let refundTiyin = 0n
  for (const id of ids) {
    const cancelled = await cancelAndRefundParcel(work, { parcelId: id, reason })
    if (!cancelled.ok) return cancelled
    refundTiyin += cancelled.value.refundTiyin
    await tellSeller(work, cancelled.value)
  }
  return ok({ refundTiyin })
}

async function tellSeller(work: Work, { parcelId, sellerId, number }: CancelledParcel): Promise<void> {
  await notifySeller(work, {
    key: `sellerOrder:${parcelId}:calledOff`,
    sellerId,
    template: 'notifications.marketOrderCalledOff',
    variables: { number },
    path: `/seller/orders/${parcelId}`,
  })
}
