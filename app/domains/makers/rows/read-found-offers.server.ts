import { distanceFromRegionKm } from '~/domains/reference/index.server'
import { ratingOf } from '~/lib/figures/rating'
import { splitPrice } from '~/lib/split-price'
import { database } from '~/platform/db.server'
import type { Prisma } from '~/platform/prisma/client'
import { findOfferRatings } from '../reviews/queries/find-offer-ratings.server'
import { accessFeatures } from '../reviews/schema'
import type { FoundOffer, findOffersInput } from '../schema'
import { accreditedOn, licensedOn, offerMakerColumns, readOfferMaker } from './read-maker.server'
import { offerColumns, readOffer } from './read-offer.server'

type Sought = Omit<ReturnType<typeof findOffersInput.parse>, 'order'>

/** Of makers who are accredited and licensed for the kind on the day. */
export function whereFound({ deviceCode, on }: Pick<Sought, 'deviceCode' | 'on'>): Prisma.OfferWhereInput {
  return { deviceCode, maker: { ...accreditedOn(on), licences: { some: { deviceCode, ...licensedOn(on) } } } }
}

/** With what the person pays and how far the maker is, in no order. */
export async function readFoundOffers(
  where: Prisma.OfferWhereInput,
  { ceilingTiyin, fromRegion }: Pick<Sought, 'ceilingTiyin' | 'fromRegion'>,
): Promise<FoundOffer[]> {
  const rows = await database().offer.findMany({
    where,
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
  return rows.map(({ maker: { latitude, longitude, access, ...maker }, ...offer }) => ({
    ...readOffer(offer),
    ...splitPrice(offer.priceTiyin, ceilingTiyin),
    maker: readOfferMaker(maker),
    rating: ratings.get(offer.id) ?? ratingOf(0, 0),
    access: access && accessFeatures.filter((feature) => access.features.includes(feature)),
    distanceKm: fromRegion ? distanceFromRegionKm(fromRegion, { latitude, longitude }) : null,
  }))
}
