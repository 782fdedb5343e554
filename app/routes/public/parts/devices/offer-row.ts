import type { FoundOffer } from '~/domains/makers/schema'
import type { Locale } from '~/i18n/locales'
import { nameInScript } from '~/i18n/show-in-script'

/** What a list shows of an offer; money is decimal tiyin. */
export interface OfferRow {
  id: string
  title: string
  description: string
  priceTiyin: string
  topUpTiyin: string
  makingDays: number
  warrantyMonths: number
  homeVisit: boolean
  distanceKm: number | null
  maker: { slug: string; name: string; place: string }
}

export function toOfferRow(offer: FoundOffer, locale: Locale, place: string): OfferRow {
  return {
    id: offer.id,
    title: offer.title[locale],
    description: offer.description[locale],
    priceTiyin: offer.priceTiyin.toString(),
    topUpTiyin: offer.topUpTiyin.toString(),
    makingDays: offer.makingDays,
    warrantyMonths: offer.warrantyMonths,
    homeVisit: offer.homeVisit,
    distanceKm: offer.distanceKm,
    maker: { slug: offer.maker.slug, name: nameInScript(offer.maker.name, locale), place },
  }
}
