import { type Refusal, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { refuseOwnParcel } from '../refuse-own-parcel.server'
import { lockParcel } from '../rows/lock-parcel.server'

/** The desk settles no parcel of an order, or not the one that is named, in which its actor or her family is a side. */
export async function refuseOwnOrder(
  work: Work,
  orderId: string,
  parcelId: string | null,
): Promise<Refusal<'market.error.parcelNotFound' | 'sides.error.settleOrder'> | null> {
  const parcels = await work.tx.parcel.findMany({
    where: { orderId, ...(parcelId ? { id: parcelId } : {}) },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  if (parcels.length === 0) return refuse('market.error.parcelNotFound')
  for (const { id } of parcels) {
    const parcel = await lockParcel(work, id)
    const own = parcel && (await refuseOwnParcel(work, parcel))
    if (own) return own
  }
  return null
}
