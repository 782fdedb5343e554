import { getSellerSide, listPhones, standsOn } from '~/domains/identity/index.server'
import type { Work } from '~/platform/work.server'

/**
 * True when the buyer is one of the workshop's own people. A guest is known by nothing but the phone that is told her
 * order. Run it with the portal's own eyes.
 */
export async function isOwnSeller(work: Work, sellerId: string, phone: string): Promise<boolean> {
  const side = await getSellerSide(work, sellerId)
  if (work.personId) return standsOn(side, work)
  return (await listPhones(work, side)).includes(phone)
}
