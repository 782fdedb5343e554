import { isId } from '~/lib/ids'
import { blindIndex } from '~/platform/crypto.server'
import type { Work } from '~/platform/work.server'
import { isBuyer } from '../policy'
import { type LockedParcel, lockParcel } from './rows/lock-parcel.server'

export interface BuyersParcel {
  parcelId: string
  /** For who has not signed in: who knows the number and the phone together. */
  guest?: { number: string; phone: string }
}

/** The parcel of the buyer who acts, after its lock; null for everybody else. Begin its commands by `performAsBuyer`. */
export async function lockBuyersParcel(
  work: Work,
  { parcelId, guest }: BuyersParcel,
): Promise<LockedParcel | null> {
  if (!isBuyer(work, guest !== undefined) || !isId(parcelId)) return null
  if (!guest) return lockParcel(work, parcelId)
  const { number, phone } = guest
  const where = { number, phoneIndex: blindIndex('phone', phone), parcels: { some: { id: parcelId } } }
  return (await work.tx.order.count({ where })) > 0 ? lockParcel(work, parcelId) : null
}
