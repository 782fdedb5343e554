import { type CartView, getCart, guestHoldMs, holdMs } from '~/domains/market/index.server'
import { type Contact, writeSeen } from '~/domains/market/schema'
import type { PageContext } from '~/http/guards.server'
import { createFormat } from '~/i18n/format'
import type { Locale } from '~/i18n/locales'
import { addressText } from '~/workflows/address-text.server'
import { findLimit } from '~/workflows/find-payment-limit.server'
import type { CartSession } from './cart-session.server'
import { type CartParcel, viewCart } from './cart-view.server'

export interface Review {
  parcels: CartParcel[]
  goods: string
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
  limit: { key: string; bound: string } | null
  /** Other parcels stay in the cart, or could be paid by themselves. */
  canSplit: boolean
  contact: { name: string; phone: string; email: string | null; address: string; note: string | null }
}

/** What is to be paid: the cart, or one seller's part of it. Null when there is nothing (any more). */
export async function readCartPart(
  tokenHash: string,
  locale: Locale,
  region: string | null,
  seller: string | null,
): Promise<CartView | null> {
  const whole = await getCart(tokenHash, locale, region)
  const parts = seller ? whole.parts.filter((part) => part.seller.slug === seller) : whole.parts
  if (parts.length === 0) return null
  const goodsTiyin = parts.reduce((sum, part) => sum + part.goodsTiyin, 0n)
  const known = parts.every(({ delivery }) => delivery)
  const deliveryTiyin = known ? parts.reduce((sum, { delivery }) => sum + (delivery?.tiyin ?? 0n), 0n) : null
  return {
    parts,
    count: whole.count,
    goodsTiyin,
    deliveryTiyin,
    totalTiyin: goodsTiyin + (deliveryTiyin ?? 0n),
    hasShortage: parts.some(({ lines }) => lines.some(({ shortage }) => shortage)),
  }
}

/** Everything the buyer checks before she pays, at today's prices and for the region it goes to. */
export async function reviewCart(
  context: PageContext,
  { session, contact, seller }: { session: CartSession; contact: Contact; seller: string | null },
): Promise<Review | null> {
  const { locale } = context
  const part = await readCartPart(session.tokenHash, locale, contact.regionSoato, seller)
  if (!part) return null
  const { money, phone, name } = createFormat(locale)
  return {
    parcels: viewCart(part, locale),
    goods: money(part.goodsTiyin),
    delivery: money(part.deliveryTiyin ?? 0n),
    total: money(part.totalTiyin),
    totalTiyin: String(part.totalTiyin),
    seen: writeSeen(part.parts.flatMap(({ lines }) => lines)),
    holdMinutes: (context.personId ? holdMs : guestHoldMs) / 60_000,
    sellerId: seller ? (part.parts[0]?.seller.id ?? null) : null,
    hasShortage: part.hasShortage,
    limit: findLimit(context, part.totalTiyin, locale),
    canSplit: part.parts.length > 1,
    contact: {
      name: name(contact.name),
      phone: phone(contact.phone),
      email: contact.email,
      address: await addressText(contact, locale),
      note: contact.note,
    },
  }
}
