import {
  acceptedPieces,
  billOf,
  broughtPieces,
  isLatePart,
  isUnanswered,
  openOf,
  type PartView,
} from '~/domains/market/index.server'
import { createFormat } from '~/i18n/format'
import type { Locale } from '~/i18n/locales'
import { nameInScript } from '~/i18n/show-in-script'
import { typedSom } from '~/lib/money'

/** A part of a contract in a reader's language, on a day. */
export function wordPart(part: PartView, locale: Locale, today: Date) {
  const { money, dateLong } = createFormat(locale)
  const { id, number, title, words, unit, quantity, unitPriceTiyin, status, dueOn, answerBy } = part
  // The portal says once a day what was not answered in time.
  const isLapsed = status === 'invited' && answerBy < today
  return {
    ...{ id, number, title, words, unit, quantity, line: part.linePosition + 1 },
    ...{ price: money(unitPriceTiyin), sum: money(unitPriceTiyin * BigInt(quantity)) },
    status: isLapsed ? ('lapsed' as const) : status,
    isLate: isLatePart(part, today),
    ...{ accepted: acceptedPieces(part), open: quantity - broughtPieces(part) },
    deliveries: part.deliveries.map(({ deliveredOn, ...brought }) => ({
      ...{ ...brought, deliveredOn: dateLong(deliveredOn) },
    })),
    bill: wordBill(part, locale),
    ...{ dueOn: dateLong(dueOn), answerBy: dateLong(answerBy) },
    coordinator: nameInScript(part.coordinatorName, locale),
    worker: nameInScript(part.sellerName, locale),
    ...{ beyondPace: part.beyondPace, showsName: part.showsName },
    ...{ note: part.note, refusal: part.refusal, endReason: part.endReason },
    isContractOver: status === 'withdrawn' && part.endSide === null,
  }
}

/** What is owed for the accepted pieces, and what was said of it; null while there are none. */
function wordBill(part: PartView, locale: Locale) {
  const { money, dateLong } = createFormat(locale)
  const bill = billOf(part)
  if (!bill.dueAt) return null
  const open = openOf(bill)
  return {
    owed: money(bill.amountTiyin),
    // Null once all of it came.
    open: open === 0n ? null : { money: money(open), typed: typedSom(open) },
    isSent: isUnanswered(bill),
    transfers: bill.transfers.map(({ id, orderNumber, sentOn }) => ({
      ...{ id, order: orderNumber, date: dateLong(sentOn) },
    })),
    receipts: bill.receipts.map(({ id, amountTiyin, receivedOn }) => ({
      ...{ id, amount: money(amountTiyin), date: dateLong(receivedOn) },
    })),
  }
}
