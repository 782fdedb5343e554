import { type ParcelContact, type PartView, toReader } from '~/domains/market/index.server'
import { createFormat } from '~/i18n/format'
import type { Locale } from '~/i18n/locales'
import { dayOf } from '~/platform/clock.server'
import { addressText } from '~/workflows/address-text.server'
import { lastChance } from '~/workflows/watch-parcels.server'

/** A seller's part of an order: what to send, and to whom. */
export async function viewSellerOrder(
  part: PartView & { contact: ParcelContact },
  locale: Locale,
  now: Date,
) {
  const { money, phone, dateTime, dateLong } = createFormat(locale)
  const today = dayOf(now)
  const isPaid = part.status === 'paid'
  const { contact } = part
  return {
    number: part.number,
    status: part.status,
    lines: part.lines.map(({ productId, name: written, quantity, lineTiyin }) => {
      const name = toReader(written, locale)
      return {
        productId,
        name: name.text,
        lang: name.lang === locale ? undefined : name.lang,
        quantity,
        sum: money(lineTiyin),
      }
    }),
    delivery: money(part.deliveryTiyin),
    amount: money(part.amountTiyin),
    tracking: part.trackingNumber,
    shipBy: isPaid ? dateLong(part.shipByOn) : null,
    lateUntil: isPaid && part.shipByOn < today ? dateLong(await lastChance(part.shipByOn, today)) : null,
    contact: {
      name: contact.name,
      phone: phone(contact.phone),
      phoneDigits: contact.phone,
      address: await addressText(contact, locale),
      note: contact.note,
    },
    problems: part.problems.map(({ id, kind, message, reportedAt, closedAt, answer }) => ({
      id,
      kind,
      message,
      reportedOn: dateLong(reportedAt),
      isOpen: closedAt === null,
      answer,
    })),
    events: part.events.map(({ type, at, reason }) => ({
      type: type.replace('sellerOrder.', ''),
      at: dateTime(at),
      dateTime: at.toISOString(),
      reason,
    })),
  }
}
