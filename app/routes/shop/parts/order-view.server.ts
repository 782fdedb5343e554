import type { SerializeFrom } from '@remix-run/node'
import { mayReportProblem, type OrderView, type PartView, toReader } from '~/domains/market/index.server'
import { createFormat } from '~/i18n/format'
import type { Locale } from '~/i18n/locales'
import { getT } from '~/i18n/translator.server'
import { dayOf } from '~/platform/clock.server'
import { addressText } from '~/workflows/address-text.server'
import { listOrderMoves } from '~/workflows/list-order-moves.server'
import { lastChance } from '~/workflows/watch-parcels.server'

export type ShownOrder = SerializeFrom<Awaited<ReturnType<typeof viewOrder>>>
export type ShownParcel = ShownOrder['parcels'][number]

/** A buyer's order with every sum and date in her language. */
export async function viewOrder(order: OrderView, locale: Locale, now: Date) {
  const { money, phone, dateLong, name } = createFormat(locale)
  const { contact } = order
  return {
    number: order.number,
    paidOn: dateLong(order.paidAt),
    total: money(order.totalTiyin),
    contact: {
      name: name(contact.name),
      phone: phone(contact.phone),
      address: await addressText(contact, locale),
      note: contact.note,
    },
    parcels: await Promise.all(order.parts.map((part, index) => viewParcel(part, index + 1, locale, now))),
    moves: await viewMoves(order, locale),
  }
}

/** What she paid for it and what came back, with the parcel that a refund is of. */
async function viewMoves(order: OrderView, locale: Locale) {
  const t = getT(locale)
  const moves = await listOrderMoves(order)
  return moves.map(({ parcel, ...move }) => ({
    ...move,
    ...(parcel ? { of: t('shop.order.refundOf', { number: parcel }) } : {}),
  }))
}

async function viewParcel(part: PartView, ordinal: number, locale: Locale, now: Date) {
  const { money, dateLong, name: inScript } = createFormat(locale)
  const today = dayOf(now)
  const isPaid = part.status === 'paid'
  const isLate = isPaid && part.shipByOn < today
  const date = (at: Date | null) => (at ? dateLong(at) : null)
  const reason = part.events.find(({ type }) => type === 'sellerOrder.cancelled')?.reason ?? null
  return {
    id: part.id,
    ordinal,
    number: part.number,
    status: part.status,
    seller: { slug: part.seller.slug, name: inScript(part.seller.name) },
    lines: part.lines.map(({ productId, slug, name: written, quantity, lineTiyin }) => {
      const name = toReader(written, locale)
      return {
        productId,
        slug,
        name: name.text,
        lang: name.lang === locale ? undefined : name.lang,
        quantity,
        sum: money(lineTiyin),
      }
    }),
    delivery: money(part.deliveryTiyin),
    amount: money(part.amountTiyin),
    tracking: part.trackingNumber,
    shipByOn: isPaid ? date(part.shipByOn) : null,
    arrivesOn: date(part.arrivesOn),
    lateUntil: isLate ? date(await lastChance(part.shipByOn, today)) : null,
    confirmByOn: date(part.confirmBy),
    shippedOn: date(part.shippedAt),
    deliveredOn: date(part.deliveredAt),
    cancelledOn: date(part.cancelledAt),
    cancelReason: reason,
    canReport: mayReportProblem(part, now) && part.problems.every(({ closedAt }) => closedAt !== null),
    problems: part.problems.map(({ id, kind, message, reportedAt, closedAt, answer }) => ({
      id,
      kind,
      message,
      reportedOn: dateLong(reportedAt),
      isOpen: closedAt === null,
      answer,
    })),
  }
}
