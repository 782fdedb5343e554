import {
  type CartLineView,
  type CartParcelView,
  type CartView,
  isForSale,
  isResting,
  ordersFrom,
  sendBy,
} from '~/domains/market/index.server'
import { listHolidays } from '~/domains/reference/index.server'
import { createFormat } from '~/i18n/format'
import type { Locale } from '~/i18n/locales'
import { getT } from '~/i18n/translator.server'
import { addDays } from '~/platform/clock.server'
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

export interface CartPromoLine {
  id: string
  code: string
  /** What it takes off; absent while something is in its way. */
  discount?: string | undefined
  /** Why it takes nothing off. */
  problem?: string | undefined
}

export interface CartParcel {
  sellerSlug: string
  sellerName: string
  lines: CartLine[]
  /** Why nothing of it can be ordered today; absent when it can. */
  pause?: string | undefined
  /** The last day on which it is sent in time. */
  sentBy: string
  /** Nothing of it can be bought: it has no sums. */
  isEmpty: boolean
  /** At the full price. */
  goods: string
  /** The code that was typed for it. */
  promo?: CartPromoLine | undefined
  /** Absent while the region is not known. */
  delivery?: { cost: string; time: string } | undefined
  /** Goods, and delivery when it is known. */
  totalTiyin: string
  total: string
}

/** The cart by parcel with every text ready, and the days that hold if it is paid today. */
export async function viewCart(cart: CartView, locale: Locale, today: Date): Promise<CartParcel[]> {
  const holidays = await listHolidays()
  return cart.parcels.map((parcel) => viewParcel(parcel, locale, { today, holidays }))
}

interface Calendar {
  today: Date
  /** `YYYY-MM-DD`. */
  holidays: ReadonlySet<string>
}

function viewParcel(
  { seller, lines, goodsTiyin, discountTiyin, promo, delivery, schedule }: CartParcelView,
  locale: Locale,
  { today, holidays }: Calendar,
): CartParcel {
  const t = getT(locale)
  const { money, name, dateLong } = createFormat(locale)
  const payable = lines.filter(isForSale)
  const sentBy = sendBy(today, payable.length > 0 ? payable : lines, schedule, holidays)
  const from = ordersFrom(today, schedule.breaks)
  const total = goodsTiyin + (delivery?.tiyin ?? 0n)
  return {
    sellerSlug: seller.slug,
    sellerName: name(seller.name),
    lines: lines.map((line) => viewLine(line, locale)),
    // Each line of hers says that she rests.
    pause: from && !isResting(schedule, today) ? t('shop.cart.onBreak', { date: dateLong(from) }) : undefined,
    sentBy: t('shop.cart.sentBy', { date: dateLong(sentBy) }),
    isEmpty: goodsTiyin === 0n,
    goods: money(goodsTiyin + discountTiyin),
    promo: promo ? viewPromo(promo, locale) : undefined,
    delivery: delivery
      ? {
          cost: money(delivery.tiyin),
          time: t('shop.product.arrivesBy', { date: dateLong(addDays(sentBy, delivery.days)) }),
        }
      : undefined,
    totalTiyin: String(total),
    total: money(total),
  }
}

function viewPromo(promo: NonNullable<CartParcelView['promo']>, locale: Locale): CartPromoLine {
  const t = getT(locale)
  const { money, dateLong } = createFormat(locale)
  const { id, code, discountTiyin, obstacle, fromOn, leastTiyin } = promo
  if (!obstacle) return { id, code, discount: money(-discountTiyin) }
  const values = { date: dateLong(fromOn), least: money(leastTiyin) }
  return { id, code, problem: t(`promos.error.${obstacle}`, { code, ...values }) }
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
