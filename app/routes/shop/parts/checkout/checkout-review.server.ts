import { type CartView, getCart, guestHoldMs, holdMs, sumParcels } from '~/domains/market/index.server'
import { type Contact, writeSeen } from '~/domains/market/schema'
import type { PageContext } from '~/http/guards.server'
import { createFormat } from '~/i18n/format'
import type { Locale } from '~/i18n/locales'
import { ownValue } from '~/lib/own-value'
import { dayOf } from '~/platform/clock.server'
import { findLimit, type PaymentLimit } from '~/views/checkout/find-limit.server'
import { nameAddress } from '~/views/names/name-address.server'
import type { CartSession } from '../cart/cart-session.server'
import { type CartParcel, viewCart } from '../cart/cart-view.server'

export interface Review {
  parcels: (CartParcel & { gift?: string | undefined })[]
  /** At the full price. */
  goods: string
  /** Absent when no code takes anything off. */
  discount?: string | undefined
  delivery: string
  total: string
  totalTiyin: string
  /** What the form brings back, so that nothing is bought that was not seen. */
  seen: string
  /** For how long the goods are kept after the last button. */
  holdMinutes: number
  /** Null when everything in the cart is paid. */
  sellerId: string | null
  hasShortage: boolean
  limit: PaymentLimit | null
  /** Other parcels stay in the cart, or could be paid by themselves. */
  canSplit: boolean
  contact: { name: string; phone: string; email: string | null; address: string; note: string | null }
}

/** What is to be paid: the cart, or one seller's parcel of it. Null when there is nothing (any more). */
export async function readCartToPay(
  tokenHash: string,
  locale: Locale,
  region: string | null,
  seller: string | null,
  now?: () => Date,
): Promise<CartView | null> {
  const whole = await getCart(tokenHash, locale, region, now)
  const parcels = seller ? whole.parcels.filter((parcel) => parcel.seller.slug === seller) : whole.parcels
  if (parcels.length === 0) return null
  return {
    parcels,
    count: whole.count,
    ...sumParcels(parcels),
    hasShortage: parcels.some(({ lines }) => lines.some(({ shortage }) => shortage)),
  }
}

/** Everything the buyer checks before she pays, at today's prices and for the region it goes to. */
export async function reviewCart(
  context: PageContext,
  { session, contact, seller }: { session: CartSession; contact: Contact; seller: string | null },
): Promise<Review | null> {
  const { locale } = context
  const cart = await readCartToPay(session.tokenHash, locale, contact.regionSoato, seller, context.now)
  if (!cart) return null
  const { money, phone, name } = createFormat(locale)
  const parcels = await viewCart(cart, locale, dayOf(context.now()))
  return {
    parcels: parcels.map((parcel, index) => ({
      ...parcel,
      gift: ownValue(contact.gifts ?? {}, cart.parcels[index]?.seller.id ?? ''),
    })),
    goods: money(cart.goodsTiyin + cart.discountTiyin),
    discount: cart.discountTiyin > 0n ? money(-cart.discountTiyin) : undefined,
    delivery: money(cart.deliveryTiyin ?? 0n),
    total: money(cart.totalTiyin),
    totalTiyin: String(cart.totalTiyin),
    seen: writeSeen(cart.parcels.flatMap(({ lines }) => lines)),
    holdMinutes: (context.personId ? holdMs : guestHoldMs) / 60_000,
    sellerId: seller ? (cart.parcels[0]?.seller.id ?? null) : null,
    hasShortage: cart.hasShortage || parcels.some(({ pause }) => pause),
    limit: findLimit(context, cart.totalTiyin, locale),
    canSplit: cart.parcels.length > 1,
    contact: {
      name: name(contact.name),
      phone: phone(contact.phone),
      email: contact.email,
      address: await nameAddress(contact, locale),
      note: contact.note,
    },
  }
}
