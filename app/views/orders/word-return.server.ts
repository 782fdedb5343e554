import { type ParcelView, paidFor, type ReturnView } from '~/domains/market/index.server'
import { isSellersFault } from '~/domains/market/schema'
import { createFormat } from '~/i18n/format'
import type { Locale } from '~/i18n/locales'
import { wordLines } from './word-parcel.server'

/** What is sent back, as buyer, seller and desk read it. */
export function wordReturn(goods: ReturnView, parcel: ParcelView, locale: Locale) {
  const { money, dateLong } = createFormat(locale)
  const date = (at: Date | null) => (at ? dateLong(at) : null)
  const pieces = new Map(goods.lines.map(({ lineId, quantity }) => [lineId, quantity]))
  const priceTiyin = parcel.lines.reduce((sum, line) => sum + paidFor(line, 0, pieces.get(line.id) ?? 0), 0n)
  const { id, status, reasonCode, remedy, message, answer, photos, offerPercent, sentNumber } = goods
  return {
    ...{ id, status, reasonCode, remedy, message, answer, offerPercent, sentNumber },
    photos: photos.map(({ storageKey: key, ...size }) => ({ key, ...size })),
    lines: wordLines(parcel, locale).flatMap((line) => {
      const quantity = pieces.get(line.id)
      return quantity ? [{ ...line, quantity }] : []
    }),
    price: money(priceTiyin),
    offer: offerPercent === null ? null : money((priceTiyin * BigInt(offerPercent)) / 100n),
    askedOn: dateLong(goods.askedAt),
    dueOn: date(goods.dueOn),
    sentOn: date(goods.sentAt),
    backState: goods.backState,
    replacedNumber: goods.replacedNumber,
    isOpen: goods.endedAt === null,
    payer: isSellersFault(reasonCode) ? ('seller' as const) : ('buyer' as const),
  }
}

/** All of a parcel's returns, the latest first. */
export function wordReturns(parcel: ParcelView, locale: Locale) {
  return parcel.returns.map((goods) => wordReturn(goods, parcel, locale)).reverse()
}
