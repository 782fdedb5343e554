import type { Context } from '~/domains/identity/context'
import { getSellerSide, listPhones, standsOn } from '~/domains/identity/index.server'
import type { Tx } from '~/platform/db.server'

/**
 * True when the buyer is one of the workshop's own people. A guest is known by nothing but the phone that is told her
 * order. Run it with the portal's own eyes.
 */
export async function isOwnSeller(tx: Tx, buyer: Context, sellerId: string, phone: string): Promise<boolean> {
  const side = await getSellerSide(tx, sellerId)
  if (buyer.personId) return standsOn(side, buyer)
  return (await listPhones(tx, side)).includes(phone)
}
