import {
  getParcelBuyers,
  getParcelSides,
  getShopAgainstBuyer,
  refuseBothSides,
} from '~/domains/identity/index.server'
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

/**
 * Who works for the seller, or is of such a family, takes no step of her buyer; what she bought before is hers to confirm,
 * send back and dispute. A guest is known by the phone and e-mail that she typed when she bought.
 */
export async function refuseOwnSale(
  work: Work,
  { id: parcelId, orderId }: LockedParcel,
  guest: object | undefined,
): Promise<Refusal<'sides.error.confirmParcel'> | null> {
  const guests = guest ? await getParcelBuyers(work, orderId) : []
  for (const personId of [work.personId, ...guests]) {
    const own = refuseBothSides(
      'confirmParcel',
      { personId },
      await getShopAgainstBuyer(work, { parcelId, personId }),
    )
    if (own) return own
  }
  return null
}
