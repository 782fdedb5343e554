import type { SerializeFrom } from '@remix-run/node'
import type { WaitingRefund } from '~/domains/market/index.server'
import { createFormat } from '~/i18n/format'
import type { Locale } from '~/i18n/locales'

export type ShownWaitingRefund = SerializeFrom<ReturnType<typeof viewWaitingRefunds>>[number]

/** Refunds that wait for a second person of the desk, in the words of the reader. */
export function viewWaitingRefunds(waiting: readonly WaitingRefund[], locale: Locale) {
  const { money, dateLong } = createFormat(locale)
  return waiting.map(({ amountTiyin, preparedAt, ...one }) => ({
    ...one,
    amount: money(amountTiyin),
    preparedOn: dateLong(preparedAt),
  }))
}
