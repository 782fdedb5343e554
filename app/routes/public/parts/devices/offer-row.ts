import type { FoundOffer } from '~/domains/makers/schema'
import type { DeviceKind } from '~/domains/reference/schema'
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
  /** Why the maker comes home; null where she does not. */
  atHome: 'measured' | 'brought' | 'repaired' | null
  byPost: boolean
  distanceKm: number | null
  /** Of title and description, where it is not the page's. */
  lang?: string | undefined
  photo: { key: string; width: number; height: number; alt: string } | null
  /** Names of the regions that are served; null for the whole country. */
  regions: string | null
  maker: { slug: string; name: string; place: string }
}

export function toOfferRow(
  offer: FoundOffer,
  kind: Pick<DeviceKind, 'isRepair' | 'madeToMeasure'>,
  locale: Locale,
  place: string,
  placeOf: (soato: string) => string,
): OfferRow {
  const first = offer.photos[0] ?? null
  return {
    id: offer.id,
    title: offer.title[locale],
    description: offer.description[locale],
    priceTiyin: offer.priceTiyin.toString(),
    topUpTiyin: offer.topUpTiyin.toString(),
    makingDays: offer.makingDays,
    warrantyMonths: offer.warrantyMonths,
    atHome: offer.homeVisit
      ? kind.isRepair
        ? 'repaired'
        : kind.madeToMeasure
          ? 'measured'
          : 'brought'
      : null,
    byPost: offer.byPost,
    distanceKm: offer.distanceKm,
    lang: locale === 'en' && !offer.hasEnglish ? 'uz-Latn' : undefined,
    photo: first && { ...first, alt: first.alt[locale] ?? Object.values(first.alt)[0] ?? '' },
    regions: offer.regions.length === 0 ? null : offer.regions.map((soato) => placeOf(soato)).join(', '),
    maker: { slug: offer.maker.slug, name: nameInScript(offer.maker.name, locale), place },
  }
}
