import type { SerializeFrom } from '@remix-run/node'
import type { OrderView, PartView } from '~/domains/market/index.server'
import { createFormat } from '~/i18n/format'
import type { Locale } from '~/i18n/locales'
import { addressText } from './address.server'

export type ShownOrder = SerializeFrom<Awaited<ReturnType<typeof viewOrder>>>
export type ShownParcel = ShownOrder['parcels'][number]

/** A buyer's order with every sum and date in her language. */
export async function viewOrder(order: OrderView, locale: Locale) {
  const { money, phone, dateLong } = createFormat(locale)
  const { contact } = order
  return {
    number: order.number,
    paidOn: dateLong(order.paidAt),
    total: money(order.totalTiyin),
    contact: {
      name: contact.name,
      phone: phone(contact.phone),
      address: await addressText(contact, locale),
      note: contact.note,
    },
    parcels: order.parts.map((part, index) => viewParcel(part, index + 1, locale)),
  }
}

function viewParcel(part: PartView, ordinal: number, locale: Locale) {
  const { money, dateLong } = createFormat(locale)
  const date = (at: Date | null) => (at ? dateLong(at) : null)
  const reason = part.events.find(({ type }) => type === 'sellerOrder.cancelled')?.reason ?? null
  return {
    id: part.id,
    ordinal,
    number: part.number,
    status: part.status,
    seller: { slug: part.seller.slug, name: part.seller.name },
    lines: part.lines.map(({ productId, slug, name, quantity, lineTiyin }) => ({
      productId,
      slug,
      name: name.text,
      lang: name.lang === locale ? undefined : name.lang,
      quantity,
      sum: money(lineTiyin),
    })),
    delivery: money(part.deliveryTiyin),
    amount: money(part.amountTiyin),
    tracking: part.trackingNumber,
    shippedOn: date(part.shippedAt),
    deliveredOn: date(part.deliveredAt),
    cancelledOn: date(part.cancelledAt),
    cancelReason: reason,
  }
}
