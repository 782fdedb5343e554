import {
  type CartLineView,
  type CartParcelView,
  type CartView,
  isForSale,
} from '~/domains/market/index.server'
import { createFormat } from '~/i18n/format'
import type { Locale } from '~/i18n/locales'
import { getT } from '~/i18n/translator.server'
import { photoUrl } from '../market/photo-source'

export interface CartLine {
  productId: string
  slug: string
  href: string
  name: string
  lang?: string | undefined
  /** Null when the product has no picture. */
  photo: { src: string; alt: string; lang?: string | undefined } | null
  each: string
  quantity: string
  /** Absent when it cannot be bought: it costs nothing. */
  sum?: string | undefined
  /** What keeps it from being bought as it stands. */
  shortage?: string | undefined
}

export interface CartParcel {
  sellerSlug: string
  sellerName: string
  lines: CartLine[]
  /** Nothing of it can be bought: it has no sums. */
  isEmpty: boolean
  goods: string
  /** Absent while the region is not known. */
  delivery?: { cost: string; time: string } | undefined
  /** Goods, and delivery when it is known. */
  totalTiyin: string
  total: string
}

/** The cart by parcel with every text ready. */
export function viewCart(cart: CartView, locale: Locale): CartParcel[] {
  return cart.parcels.map((parcel) => viewParcel(parcel, locale))
}

function viewParcel(
  { seller, lines, goodsTiyin, delivery, leadDays }: CartParcelView,
  locale: Locale,
): CartParcel {
  const t = getT(locale)
  const { money, number, name } = createFormat(locale)
  const days = (delivery?.days ?? 0) + Math.max(1, leadDays)
  const total = goodsTiyin + (delivery?.tiyin ?? 0n)
  return {
    sellerSlug: seller.slug,
    sellerName: name(seller.name),
    lines: lines.map((line) => viewLine(line, locale)),
    isEmpty: goodsTiyin === 0n,
    goods: money(goodsTiyin),
    delivery: delivery
      ? { cost: money(delivery.tiyin), time: t('shop.product.days', { count: days, shown: number(days) }) }
      : undefined,
    totalTiyin: String(total),
    total: money(total),
  }
}

function viewLine(line: CartLineView, locale: Locale): CartLine {
  const t = getT(locale)
  const { money } = createFormat(locale)
  const { productId, slug, name, photo, unitPriceTiyin, quantity, lineTiyin } = line
  const other = (lang: string) => (lang === locale ? undefined : lang)
  return {
    productId,
    slug,
    href: `/${locale}/market/products/${slug}`,
    name: name.text,
    lang: other(name.lang),
    photo: photo && { src: photoUrl(photo.key, 320), alt: photo.alt.text, lang: other(photo.alt.lang) },
    each: t('shop.cart.each', { price: money(unitPriceTiyin) }),
    quantity: String(quantity),
    sum: isForSale(line) ? money(lineTiyin) : undefined,
    shortage: shortageText(line, locale),
  }
}

function shortageText({ shortage, units, reservedUntil }: CartLineView, locale: Locale): string | undefined {
  const t = getT(locale)
  const { number, time } = createFormat(locale)
  if (shortage === null) return undefined
  if (shortage === 'fewer') {
    const count = units ?? 0
    return t('shop.cart.shortage', { count, shown: number(count) })
  }
  if (shortage === 'soldOut' && reservedUntil) return t('shop.cart.reserved', { until: time(reservedUntil) })
  return t(`shop.cart.${shortage}`)
}
