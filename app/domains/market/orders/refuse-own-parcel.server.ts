import { getParcelBuyers, getParcelSides, refuseBothSides } from '~/domains/identity/index.server'
import type { Refusal } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import type { LockedParcel } from './rows/lock-parcel.server'

/** The desk settles nothing in which its actor or her family is a side. */
export async function refuseOwnParcel(
  work: Work,
  { id }: LockedParcel,
): Promise<Refusal<'sides.error.settleOrder'> | null> {
  return refuseBothSides('settleOrder', work, await getParcelSides(work, id))
}

/** Who works for the seller sends, corrects and calls off nothing that she bought herself, signed in or as a guest. */
export async function refuseOwnPurchase(
  work: Work,
  { orderId }: LockedParcel,
): Promise<Refusal<'sides.error.sendParcel'> | null> {
  return refuseBothSides('sendParcel', work, await getParcelBuyers(work, orderId))
}
