import type { AccessFeature, FoundOffer } from '~/domains/makers/schema'
import type { Locale } from '~/i18n/locales'
import { nameInScript } from '~/i18n/show-in-script'
import type { Rating } from '~/lib/figures/rating'
import type { NamePlace } from '../names/name-places.server'
import { comesHome } from './comes-home'

/** An offer as it is chosen from, fit for JSON. */
export interface ShownOffer {
  id: string
  title: string
  maker: string
  /** Region and district of the workshop. */
  place: string
  priceTiyin: string
  topUpTiyin: string
  makingDays: number
  warrantyMonths: number
  /** Whether the maker comes home to where she lives. */
  comesHome: 'yes' | 'elsewhere' | 'no'
  byPost: boolean
  distanceKm: number | null
  rating: Rating
  access: AccessFeature[] | null
}

/** `region` (SOATO) is where she lives; empty where that is not known. */
export function showOffer(
  offer: FoundOffer,
  { locale, placeOf, region }: { locale: Locale; placeOf: NamePlace; region: string },
): ShownOffer {
  const { id, makingDays, warrantyMonths, distanceKm, rating, access, byPost } = offer
  return {
    ...{ id, makingDays, warrantyMonths, distanceKm, rating, access, byPost },
    title: offer.title[locale],
    maker: nameInScript(offer.maker.name, locale),
    place: placeOf(offer.maker.soato),
    priceTiyin: String(offer.priceTiyin),
    topUpTiyin: String(offer.topUpTiyin),
    comesHome: comesHome(offer, region),
  }
}
