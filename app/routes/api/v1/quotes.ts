import type { LoaderFunctionArgs } from '@remix-run/node'
import { type FoundQuote, findMakerQuotes } from '~/domains/vouchers/index.server'
import { answerRead } from '~/http/api/answer-endpoint.server'
import { writeCursor } from '~/http/api/cursor'
import { isoDay } from '~/lib/figures/iso-day'
import { perform } from '~/platform/perform.server'
import { listQuotes } from '../parts/v1/quote-endpoints'

/** What the workshop of the key was asked a price for; nobody is named here. */
export function loader(args: LoaderFunctionArgs) {
  return answerRead(listQuotes, args, async (context, { state, cursor, limit }) => {
    const after = cursor ? { askedAt: new Date(cursor[0]), id: cursor[1] } : null
    const found = await perform(context, findMakerQuotes, { isOpen: state === 'open', after, most: limit })
    const last = found.quotes.at(-1)
    const next = last && found.hasMore ? writeCursor([last.askedAt.toISOString(), last.id]) : null
    return { quotes: found.quotes.map(describeQuote), next }
  })
}

function describeQuote({ askedAt, answerBy, validUntil, answer, ...rest }: FoundQuote) {
  return {
    ...{ ...rest, askedAt: askedAt.toISOString(), answerBy: isoDay(answerBy) },
    validUntil: isoDay(validUntil),
    answer: answer && { priceTiyin: Number(answer.priceTiyin), version: answer.version },
  }
}
