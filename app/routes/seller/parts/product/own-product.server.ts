import type { OwnProduct } from '~/domains/market/index.server'
import { altOf } from '~/http/kept-forms/photos.server'
import { createFormat } from '~/i18n/format'
import type { Locale } from '~/i18n/locales'

/** A seller's product as its page and its form show it. */
export function viewOwnProduct(product: OwnProduct, locale: Locale) {
  const { money, dateLong } = createFormat(locale)
  const values: Record<string, string> = {
    categoryCode: product.categoryCode,
    priceTiyin: String(product.priceTiyin / 100n),
    availability: product.availability,
    stock: String(product.stock),
    leadDays: String(product.leadDays),
    weightGrams: String(product.weightGrams),
    article: product.article ?? '',
    lengthMm: inCentimetres(product.lengthMm),
    widthMm: inCentimetres(product.widthMm),
    heightMm: inCentimetres(product.heightMm),
  }
  // The fields of a made text stay empty: it is made anew of what the seller writes.
  for (const text of product.texts.filter(({ isMade }) => !isMade)) {
    values[`name-${text.locale}`] = text.name
    values[`description-${text.locale}`] = text.description
  }
  for (const { id, alt } of product.photos) values[`alt-${id}`] = altOf(alt, locale)
  const best = product.texts.find((text) => text.locale === locale) ?? product.texts[0]
  return {
    id: product.id,
    slug: product.slug,
    status: product.status,
    /** The workshop's name when it is suspended. */
    suspended: product.seller.status === 'suspended' ? product.seller.displayName : null,
    version: String(product.version),
    takedown: product.takedown && {
      reason: product.takedown.reason,
      askedOn: product.takedown.askedAt && dateLong(product.takedown.askedAt),
    },
    name: best?.name ?? '',
    price: money(product.priceTiyin),
    values,
    marks: product.marks,
    texts: product.texts,
    hasVariants: product.hasVariants,
    made: product.texts.find(({ isMade }) => isMade) ?? null,
    photos: product.photos.map(({ id, key, width, height, alt }) => ({
      id,
      key,
      width,
      height,
      alt: altOf(alt, locale),
    })),
  }
}

function inCentimetres(millimetres: number | null): string {
  return millimetres === null ? '' : String(millimetres / 10)
}

export type ShownProduct = ReturnType<typeof viewOwnProduct>
