import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { type BuyersParcel, lockBuyersParcel } from '../orders/lock-buyers-parcel.server'
import { refuseOwnPurchase, refuseOwnSale } from '../orders/refuse-own-parcel.server'
import { type LockedParcel, lockParcel } from '../orders/rows/lock-parcel.server'
import { sellerOf } from '../policy'

/** A parcel about which one of its sides writes; a guest proves that it is hers. */
export interface Thread extends BuyersParcel {
  side: 'buyer' | 'seller'
}

export type ThreadError =
  | 'market.error.parcelNotFound'
  | 'sides.error.confirmParcel'
  | 'sides.error.sendParcel'

/** The parcel after its lock, for the side that acts; nobody acts on both. */
export async function takeThread(
  work: Work,
  { side, ...of }: Thread,
): Promise<Result<LockedParcel, ThreadError>> {
  if (side === 'buyer') {
    const parcel = await lockBuyersParcel(work, of)
    if (!parcel) return refuse('market.error.parcelNotFound')
    return (await refuseOwnSale(work, parcel, of.guest)) ?? ok(parcel)
  }
  const parcel = sellerOf(work) ? await lockParcel(work, of.parcelId) : null
  if (!parcel) return refuse('market.error.parcelNotFound')
  return (await refuseOwnPurchase(work, parcel)) ?? ok(parcel)
}

/** The one whom a side writes to. */
export function otherSide(side: Thread['side']): Thread['side'] {
  return side === 'buyer' ? 'seller' : 'buyer'
}
