import { listProducts } from '~/domains/market/index.server'
import { listProductsInput, type ProductCard } from '~/domains/market/schema'
import { createFormat } from '~/i18n/format'
import type { Locale } from '~/i18n/locales'
import { nameInScript } from '~/i18n/show-in-script'
import { getT } from '~/i18n/translator.server'
import { photoSrcSet, photoUrl } from './photo-source'
import type { CardView } from './product-grid'

/** Products as the grid shows them: every text ready, so that a list of 24 asks for nothing while it is drawn. */
export function viewCards(
  items: readonly ProductCard[],
  locale: Locale,
  placeNames: ReadonlyMap<string, string> = new Map(),
): CardView[] {
  const { money, number, time } = createFormat(locale)
  const t = getT(locale)
  return items.map(
    ({ slug, name, priceTiyin, isFrom, photo, seller, regionSoato, stock, reservedUntil, rating }) => ({
      href: `/${locale}/market/products/${slug}`,
      name: name.text,
      lang: name.lang === locale ? undefined : name.lang,
      price: isFrom ? t('variants.from', { price: money(priceTiyin) }) : money(priceTiyin),
      seller: nameInScript(seller.name, locale),
      place: placeNames.get(regionSoato),
      tag:
        stock === 'inStock'
          ? undefined
          : {
              text: t(`shop.stock.${stock}`, { until: reservedUntil ? time(reservedUntil) : '' }),
              tone: tones[stock],
            },
      rating:
        rating && rating.tenths !== null
          ? {
              shown: number(rating.tenths / 10),
              count: number(rating.count),
              text: t('makers.review.rated', { shown: number(rating.tenths / 10), count: rating.count }),
            }
          : undefined,
      photo: photo
        ? {
            src: photoUrl(photo.key, 320),
            srcSet: photoSrcSet(photo.key, 640),
            alt: photo.alt.text,
            lang: photo.alt.lang === locale ? undefined : photo.alt.lang,
            height: Math.round((320 * photo.height) / photo.width),
          }
        : undefined,
    }),
  )
}

const tones = {
  few: 'warning',
  reserved: 'warning',
  soldOut: 'neutral',
  resting: 'neutral',
  toOrder: 'info',
} as const

/** The newest things on sale, for pages that found nothing of their own. */
export async function newestCards(locale: Locale, most: number): Promise<CardView[]> {
  const { items } = await listProducts({ ...listProductsInput.parse({}), locale })
  return viewCards(items.slice(0, most), locale)
}
