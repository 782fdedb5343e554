import { type ContractView, isUnanswered, openOf, type StageView } from '~/domains/market/index.server'
import { createFormat } from '~/i18n/format'
import type { Locale } from '~/i18n/locales'
import { typedSom } from '~/lib/money'

/** What was said of a stage, in a reader's language. */
export function wordStage(contract: ContractView, stage: StageView, locale: Locale) {
  const { money, dateLong, dateTime, personName } = createFormat(locale)
  return {
    deliveries: stage.deliveries.map(({ id, deliveredOn, words, saidAt, signed, refused }) => ({
      ...{ id, words, deliveredOn: dateLong(deliveredOn), saidAt: dateTime(saidAt) },
      signed: signed && { at: dateTime(signed.at), name: personName(signed.name) },
      refused: refused && { at: dateTime(refused.at), reason: refused.reason },
    })),
    invoices: stage.invoices.map((invoice) => {
      const { id, position, kind, amountTiyin, issuedAt, transfers, receipts } = invoice
      const open = openOf(invoice)
      return {
        ...{ id, position, kind, number: `${contract.number}/${position}` },
        ...{ amount: money(amountTiyin), issuedOn: dateLong(issuedAt) },
        // Null once all of it came.
        open: open === 0n ? null : { money: money(open), typed: typedSom(open) },
        isSent: isUnanswered(invoice),
        transfers: transfers.map(({ id: key, orderNumber, sentOn }) => ({
          ...{ id: key, order: orderNumber, date: dateLong(sentOn) },
        })),
        receipts: receipts.map((receipt) => ({
          ...{ id: receipt.id, amount: money(receipt.amountTiyin), date: dateLong(receipt.receivedOn) },
        })),
      }
    }),
  }
}
