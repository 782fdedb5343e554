import { isUnsent, type ParcelContact, type ParcelView } from '~/domains/market/index.server'
import { createFormat } from '~/i18n/format'
import type { Locale } from '~/i18n/locales'
import { nameAddress } from '~/views/names/name-address.server'
import {
  wordDiscount,
  wordDue,
  wordEvents,
  wordLastChance,
  wordLines,
  wordProblems,
  wordRefunds,
} from '~/views/orders/word-parcel.server'
import { wordReturns } from '~/views/orders/word-return.server'

/** A parcel: what to send, and to whom. */
export async function viewSellerOrder(
  parcel: ParcelView & { contact: ParcelContact },
  locale: Locale,
  now: Date,
) {
  const { money, phone, dateLong } = createFormat(locale)
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
    discount: wordDiscount(parcel, locale),
    delivery: money(parcel.deliveryTiyin),
    amount: money(parcel.amountTiyin),
    left: money(parcel.leftTiyin),
    tracking: parcel.trackingNumber,
    ...wordDue(parcel, locale),
    receivedBy: date(parcel.confirmBy),
    releasesOn: date(parcel.releaseOn),
    isHere,
    /** Where its money is. */
    money: parcel.releasedAt ? ('released' as const) : parcel.status,
    lateUntil: await wordLastChance(parcel, locale, now),
    delay: later && isHere ? viewDelay(later) : null,
    contact: {
      name: contact.name,
      phone: phone(contact.phone),
      phoneDigits: contact.phone,
      address: await nameAddress(contact, locale),
      note: contact.note,
      gift: contact.gift ?? null,
    },
    problems: wordProblems(parcel, locale),
    unseen: parcel.unseen.buyer,
    goods: wordReturns(parcel, locale).map(({ id, status, dueOn }) => ({ id, status, dueOn })),
    events: wordEvents(parcel, locale),
  }
}
