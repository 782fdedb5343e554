import type { SerializeFrom } from '@remix-run/node'
import { type PartView, toReader } from '~/domains/market/index.server'
import { createFormat } from '~/i18n/format'
import type { Locale } from '~/i18n/locales'
import { getT } from '~/i18n/translator.server'
import { addressText } from '~/workflows/address-text.server'
import { listOrderMoves } from '~/workflows/list-order-moves.server'
import type { OrderAtDesk } from '~/workflows/market-desk/get-desk-order.server'

export type ShownDeskOrder = SerializeFrom<Awaited<ReturnType<typeof viewDeskOrder>>>
export type ShownDeskParcel = ShownDeskOrder['parcels'][number]

/** An order as the desk sees it: both sides' contact, every parcel with its story, and the money. */
export async function viewDeskOrder(order: OrderAtDesk, locale: Locale) {
  const t = getT(locale)
  const { money, phone, dateLong, name } = createFormat(locale)
  const { contact, parts, ownPartIds, sellerPhones } = order
  const moves = await listOrderMoves(order)
  return {
    number: order.number,
    paidOn: dateLong(order.paidAt),
    total: money(order.totalTiyin),
    account: order.isGuests ? ('guest' as const) : ('known' as const),
    contact: {
      name: name(contact.name),
      phone: phone(contact.phone),
      phoneDigits: contact.phone,
      email: contact.email,
      address: await addressText(contact, locale),
    },
    parcels: parts.map((part) => ({
      ...viewDeskParcel(part, locale),
      isOwn: ownPartIds.includes(part.id),
      sellerPhone: sellerPhones.get(part.seller.id) ?? null,
      sellerPhoneShown: phone(sellerPhones.get(part.seller.id) ?? ''),
    })),
    moves: moves.map(({ id, kind, state, amountTiyin, at, doneAt, parcel }) => ({
      id,
      kind,
      state,
      amount: money(BigInt(amountTiyin)),
      on: dateLong(doneAt ?? at),
      of: parcel ? t('shop.order.refundOf', { number: parcel }) : '',
    })),
  }
}

function viewDeskParcel(part: PartView, locale: Locale) {
  const { money, dateLong, dateTime, name: inScript } = createFormat(locale)
  const date = (at: Date | null) => (at ? dateLong(at) : null)
  return {
    id: part.id,
    number: part.number,
    status: part.status,
    seller: { id: part.seller.id, name: inScript(part.seller.name) },
    amount: money(part.amountTiyin),
    tracking: part.trackingNumber,
    shipByOn: part.status === 'paid' ? date(part.shipByOn) : null,
    confirmByOn: date(part.confirmBy),
    canCancel: part.status === 'paid' || part.status === 'shipped',
    lines: part.lines.map(({ productId, name: written, quantity, lineTiyin }) => {
      const name = toReader(written, locale)
      const lang = name.lang === locale ? undefined : name.lang
      return { productId, name: name.text, lang, quantity, sum: money(lineTiyin) }
    }),
    events: part.events.map(({ type, at, reason }) => ({
      type: type.replace('sellerOrder.', ''),
      at: dateTime(at),
      dateTime: at.toISOString(),
      reason,
    })),
    problems: part.problems.map(({ id, kind, message, reportedAt, closedAt, answer }) => ({
      id,
      kind,
      message,
      reportedAt: dateTime(reportedAt),
      isOpen: closedAt === null,
      answer,
    })),
  }
}
