import { getLastChance, type ParcelContact, type ParcelView, toReader } from '~/domains/market/index.server'
import { createFormat } from '~/i18n/format'
import type { Locale } from '~/i18n/locales'
import { dayOf } from '~/platform/clock.server'
import { nameAddress } from '~/views/names/name-address.server'

/** A parcel: what to send, and to whom. */
export async function viewSellerOrder(
  parcel: ParcelView & { contact: ParcelContact },
  locale: Locale,
  now: Date,
) {
  const { money, phone, dateTime, dateLong } = createFormat(locale)
  const today = dayOf(now)
  const isPaid = parcel.status === 'paid'
  const { contact } = parcel
  return {
    number: parcel.number,
    status: parcel.status,
    lines: parcel.lines.map(({ productId, name: written, quantity, lineTiyin }) => {
      const name = toReader(written, locale)
      return {
        productId,
        name: name.text,
        lang: name.lang === locale ? undefined : name.lang,
        quantity,
        sum: money(lineTiyin),
      }
    }),
    delivery: money(parcel.deliveryTiyin),
    amount: money(parcel.amountTiyin),
    tracking: parcel.trackingNumber,
    shipBy: isPaid ? dateLong(parcel.shipByOn) : null,
    lateUntil:
      isPaid && parcel.shipByOn < today ? dateLong(await getLastChance(parcel.shipByOn, today)) : null,
    contact: {
      name: contact.name,
      phone: phone(contact.phone),
      phoneDigits: contact.phone,
      address: await nameAddress(contact, locale),
      note: contact.note,
    },
    problems: parcel.problems.map(({ id, kind, message, reportedAt, closedAt, answer }) => ({
      id,
      kind,
      message,
      reportedOn: dateLong(reportedAt),
      isOpen: closedAt === null,
      answer,
    })),
    events: parcel.events.map(({ type, at, reason }) => ({
      type: type.replace('sellerOrder.', ''),
      at: dateTime(at),
      dateTime: at.toISOString(),
      reason,
    })),
  }
}
