import { readFoundOffers, whereFound } from '../rows/read-found-offers.server'
import { sortOffers } from '../rules'
import { type FindOffersInput, type FoundOffer, findOffersInput } from '../schema'

/** Offers of makers who are accredited and licensed for a kind of device, with what the person pays and how far the maker is. */
export async function findOffers(input: FindOffersInput): Promise<FoundOffer[]> {
  const { order, ...of } = findOffersInput.parse(input)
  return sortOffers(await readFoundOffers({ ...whereFound(of), active: true }, of), order)
}
