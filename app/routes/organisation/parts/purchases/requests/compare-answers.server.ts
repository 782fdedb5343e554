import { type AskedSeller, compareOffers, type OwnPriceRequest } from '~/domains/market/index.server'
import { createFormat } from '~/i18n/format'
import type { Locale } from '~/i18n/locales'
import { ratingOfSpread } from '~/lib/figures/rating'

/** The last round of each seller who answered, the best first, and the names of those who have not. */
export function compareAnswers(
  { answers, chosenOfferId }: OwnPriceRequest,
  { home, today, locale }: { home: string; today: Date; locale: Locale },
) {
  const { money, dateShort } = createFormat(locale)
  const offered = answers.flatMap((answer) => {
    const [last] = answer.rounds
    return last ? [{ answer, last, pricedLines: last.prices.size, totalTiyin: last.totalTiyin }] : []
  })
  const isGone = ({ status }: AskedSeller) => Number(status === 'withdrawn')
  offered.sort((a, b) => isGone(a.answer) - isGone(b.answer) || compareOffers(a, b))
  return {
    silent: answers.filter(({ rounds }) => rounds.length === 0).map(({ name }) => name),
    compared: offered.map(({ answer, last, pricedLines }) => {
      const { tenths, count } = ratingOfSpread(answer.rating)
      return {
        ...{ id: answer.id, href: `${home}/answers/${answer.id}`, name: answer.name, status: answer.status },
        ...{ total: money(last.totalTiyin), makingDays: last.makingDays, pricedLines },
        ...{ validUntil: dateShort(last.validUntil), isOver: last.validUntil < today },
        ...{ isChosen: last.id === chosenOfferId, tenths, ratings: count },
      }
    }),
  }
}
