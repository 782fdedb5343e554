import type { PriceRound, RequestFacts } from '~/domains/market/index.server'
import { createFormat } from '~/i18n/format'
import type { Locale } from '~/i18n/locales'
import { namePlace } from '../names/name-places.server'

/** What an organisation asks for, in a reader's language. */
export async function wordRequest(
  request: Pick<
    RequestFacts,
    'id' | 'number' | 'title' | 'note' | 'status' | 'wantedOn' | 'soato' | 'lines' | 'photos' | 'directGround'
  >,
  locale: Locale,
) {
  const { id, number, title, note, status, wantedOn, soato, lines, photos, directGround } = request
  return {
    ...{ id, number, title, note, status, lines, photos, directGround },
    wantedOn: createFormat(locale).dateLong(wantedOn),
    place: await namePlace(soato, locale),
  }
}

/** A round of a seller's answer, with each line of the request and what it costs. */
export function wordRound(round: PriceRound, lines: RequestFacts['lines'], locale: Locale) {
  const { money, dateLong } = createFormat(locale)
  const { id, makingDays, note, reply, offeredAt, prices } = round
  return {
    ...{ id, makingDays, note, reply, offeredAt, round: round.round },
    validUntil: dateLong(round.validUntil),
    total: money(round.totalTiyin),
    lines: lines.map((line) => {
      const price = prices.get(line.id)
      return {
        ...line,
        price: price === undefined ? null : money(price),
        sum: price === undefined ? null : money(price * BigInt(line.quantity)),
      }
    }),
  }
}
