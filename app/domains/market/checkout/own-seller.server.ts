import {
  type ContactIndex,
  getPeopleByContact,
  getSellerFamily,
  standsOn,
} from '~/domains/identity/index.server'
import type { Work } from '~/platform/work.server'

/**
 * True when the buyer, or whoever has the phone or e-mail that she types, is one of the workshop's own people or of their families. Run it
 * with the portal's own eyes.
 */
export async function isOwnSeller(work: Work, sellerId: string, contact: ContactIndex): Promise<boolean> {
  const side = await getSellerFamily(work, sellerId)
  if (standsOn(side, work)) return true
  const known = await getPeopleByContact(work, contact)
  return known.some((personId) => side.includes(personId))
}
