import { z } from 'zod'
import { answerQuoteFields, quoteMeasuredAt, refuseQuoteForm } from '~/domains/vouchers/schema'
import { cursorOf, limit } from '~/http/api/cursor'
import type { Endpoint } from '~/http/api/endpoint'
import { typedSom } from '~/lib/money'

const id = z.uuid()
const version = z.int().min(0).describe('Of the answer that stands; 0 for a first one.')

const quote = z.strictObject({
  id,
  number: z.string(),
  deviceCode: z.string(),
  districtSoato: z.string(),
  measuredAt: z.enum(quoteMeasuredAt),
  askedAt: z.iso.datetime(),
  answerBy: z.iso.date(),
  standing: z.enum(['waits', 'stands', 'over', 'declined', 'closed']),
  validUntil: z.iso.date().nullable(),
  answer: z
    .strictObject({ priceTiyin: z.int(), version: z.int() })
    .nullable()
    .describe('What you last answered; null until you named a price.'),
  orderId: z.uuid().nullable().describe('The order on your answer; null unless it was taken.'),
})

/** As the form of the cabinet would send it, so that one set of rules reads both. */
const answer = z
  .strictObject({
    version,
    title: z.string().max(500).describe('2 to 120 characters.'),
    priceTiyin: z.int().min(0).describe('Whole soʻm: a multiple of 100.'),
    makingDays: z.int().describe('Working days, 1 to 365.'),
    warrantyMonths: z.int().describe('0 to 240.'),
    measuredAt: z.enum(quoteMeasuredAt),
    validUntilOn: z.iso.date().describe('The last day on which the price holds: 90 days at most.'),
    note: z.string().max(5_000).optional().describe('To the person; 1,000 characters at most.'),
  })
  .transform(({ priceTiyin, makingDays, warrantyMonths, ...rest }) => ({
    ...rest,
    priceTiyin: typedSom(BigInt(priceTiyin)),
    makingDays: String(makingDays),
    warrantyMonths: String(warrantyMonths),
  }))
  .pipe(z.object({ ...answerQuoteFields, version, validUntilOn: z.string() }))

const common = ['quotes.error.notFound', 'quotes.error.moved', 'sides.error.makeDevice'] as const
const moved = z.strictObject({ id, status: z.enum(['answered', 'declined']) })

export const listQuotes = {
  ...{ id: 'listQuotes', method: 'get', path: '/quotes', scope: 'quotes.read' },
  summary: 'What you were asked a price for, the newest first. What the person wrote is read in the cabinet.',
  query: z.object({
    state: z.enum(['open', 'closed']).default('open'),
    cursor: cursorOf(z.tuple([z.iso.datetime(), z.uuid()])),
    limit,
  }),
  answer: z.strictObject({ quotes: z.array(quote), next: z.string().nullable() }),
  refusals: [],
} as const satisfies Endpoint

export const quoteAnswer = {
  ...{ id: 'answerQuote', method: 'post', path: '/quotes/{id}/answer', scope: 'quotes.write' },
  summary: 'You name a price, or another one while nobody took it; it is for this person alone.',
  body: answer,
  answer: moved.extend({ version: z.int() }),
  refusals: [
    ...common,
    'quotes.error.notAccredited',
    'quotes.error.validUntil.outside',
    'quotes.error.changed',
  ],
} as const satisfies Endpoint

export const declineQuote = {
  ...{ id: 'declineQuote', method: 'post', path: '/quotes/{id}/decline', scope: 'quotes.write' },
  summary: 'You make no offer, or take back the one you made.',
  body: z.strictObject({ reasonCode: refuseQuoteForm.shape.reasonCode }),
  answer: moved,
  refusals: common,
} as const satisfies Endpoint

export const quoteEndpoints: readonly Endpoint[] = [listQuotes, quoteAnswer, declineQuote]
