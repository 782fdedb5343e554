import type { Work } from '~/platform/work.server'
import { leftOf, refundSelect } from '../part-refund'

/**
 * Parcels of an order that the desk could call off, or the one that is named, in the order in which they are locked, and
 * what would go back, in tiyin.
 */
export async function readParcelsToCancel(
  work: Work,
  orderId: string,
  parcelId: string | null,
): Promise<{ ids: string[]; amountTiyin: bigint }> {
  const parcels = await work.tx.parcel.findMany({
    where: { orderId, status: { not: 'cancelled' }, releasedAt: null, ...(parcelId ? { id: parcelId } : {}) },
    select: {
      ...{ id: true, goodsTiyin: true, deliveryTiyin: true },
      refunds: { select: refundSelect },
    },
    orderBy: { id: 'asc' },
  })
  return {
    ids: parcels.map(({ id }) => id),
    amountTiyin: parcels.reduce((sum, parcel) => sum + leftOf(parcel), 0n),
  }
}
