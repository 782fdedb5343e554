import type { Work } from '~/platform/work.server'

/** Parcels of an order that the desk could call off, or the one that is named, in the order in which they are locked. */
export async function readParcelsToCancel(
  work: Work,
  orderId: string,
  parcelId: string | null,
): Promise<string[]> {
  const parcels = await work.tx.parcel.findMany({
    where: { orderId, status: { not: 'cancelled' }, releasedAt: null, ...(parcelId ? { id: parcelId } : {}) },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  return parcels.map(({ id }) => id)
}
