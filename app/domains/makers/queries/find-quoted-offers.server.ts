import { readFoundOffers, whereFound } from '../rows/read-found-offers.server'
import { type FindOffersInput, type FoundOffer, findOffersInput } from '../schema'

/**
 * What workshops named for one voucher, as other offers are found: only of those that are accredited and licensed on the
 * day. Whose `offerIds` they are whoever asks has looked at.
 */
export async function findQuotedOffers(
  input: FindOffersInput & { offerIds: readonly string[] },
): Promise<FoundOffer[]> {
  const of = findOffersInput.parse(input)
  return readFoundOffers({ ...whereFound(of), status: 'quoted', id: { in: [...input.offerIds] } }, of)
}
