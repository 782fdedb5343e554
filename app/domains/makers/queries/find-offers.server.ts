import { distanceFromRegionKm } from '~/domains/reference/index.server'
import { splitPrice } from '~/lib/split-price'
import { database } from '~/platform/db.server'
import { findOfferRatings } from '../reviews/queries/find-offer-ratings.server'
import { ratingOf } from '../reviews/rating'
import { accessFeatures } from '../reviews/schema'
import { accreditedOn, licensedOn, offerMakerColumns, readOfferMaker } from '../rows/read-maker.server'
import { offerColumns, readOffer } from '../rows/read-offer.server'
import { sortOffers } from '../rules'
import { type FindOffersInput, type FoundOffer, findOffersInput } from '../schema'

/** Offers of makers who are accredited and licensed for a kind of device, with what the person pays and how far the maker is. */
export async function findOffers(input: FindOffersInput): Promise<FoundOffer[]> {
  const { deviceCode, ceilingTiyin, fromRegion, order, on } = findOffersInput.parse(input)
  const rows = await database().offer.findMany({
    where: {
      deviceCode,
      active: true,
      maker: { ...accreditedOn(on), licences: { some: { deviceCode, ...licensedOn(on) } } },
    },
    select: {
      ...offerColumns,
      maker: {
        select: {
          ...offerMakerColumns,
          latitude: true,
          longitude: true,
          access: { select: { features: true } },
        },
      },
    },
  })
  const ratings = await findOfferRatings(rows.map(({ id }) => id))
  const found = rows.map(({ maker: { latitude, longitude, access, ...maker }, ...offer }) => ({
    ...readOffer(offer),
    ...splitPrice(offer.priceTiyin, ceilingTiyin),
    maker: readOfferMaker(maker),
    rating: ratings.get(offer.id) ?? ratingOf(0, 0),
    access: access && accessFeatures.filter((feature) => access.features.includes(feature)),
    distanceKm: fromRegion ? distanceFromRegionKm(fromRegion, { latitude, longitude }) : null,
  }))
  return sortOffers(found, order)
}
