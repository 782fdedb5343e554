import { getLastChance, isUnsent, type ParcelContact, type ParcelView } from '~/domains/market/index.server'
import { createFormat } from '~/i18n/format'
import type { Locale } from '~/i18n/locales'
import { dayOf } from '~/platform/clock.server'
import { nameAddress } from '~/views/names/name-address.server'
import { wordEvents, wordLines, wordProblems, wordRefunds } from '~/views/orders/word-parcel.server'

/** A parcel: what to send, and to whom. */
export async function viewSellerOrder(
  parcel: ParcelView & { contact: ParcelContact },
  locale: Locale,
  now: Date,
) {
  const { money, phone, dateLong } = createFormat(locale)
  const today = dayOf(now)
  const isHere = isUnsent(parcel.status)
  const date = (at: Date | null) => (at ? dateLong(at) : null)
  const { contact } = parcel
  const later = parcel.delays.at(-1)
  const viewDelay = ({ status, askedAt, untilOn }: NonNullable<typeof later>) => ({
    ...{ status, asked: dateLong(askedAt), until: dateLong(untilOn) },
  })
  return {
    id: parcel.id,
    number: parcel.number,
    status: parcel.status,
    ...wordRefunds(parcel, locale),
    lines: wordLines(parcel, locale),
    delivery: money(parcel.deliveryTiyin),
    amount: money(parcel.amountTiyin),
    left: money(parcel.leftTiyin),
    tracking: parcel.trackingNumber,
    acceptBy: parcel.status === 'paid' ? dateLong(parcel.acceptByOn) : null,
    shipBy: isHere ? dateLong(parcel.shipByOn) : null,
    receivedBy: date(parcel.confirmBy),
    releasesOn: date(parcel.releaseOn),
    isHere,
    /** Where its money is. */
    money: parcel.releasedAt ? ('released' as const) : parcel.status,
    lateUntil:
      isHere && parcel.shipByOn < today ? dateLong(await getLastChance(parcel.shipByOn, today)) : null,
    delay: later && isHere ? viewDelay(later) : null,
    contact: {
      name: contact.name,
      phone: phone(contact.phone),
      phoneDigits: contact.phone,
      address: await nameAddress(contact, locale),
      note: contact.note,
    },
    problems: wordProblems(parcel, locale),
    events: wordEvents(parcel, locale),
  }
}
