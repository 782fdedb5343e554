import { z } from 'zod'
import {
  asDay,
  dateField,
  field,
  lineReader,
  moneyReader,
  numberReader,
  optionalField,
  pieces,
  refuseField,
  textReader,
  workingDays,
} from '~/domains/questions/schema'
import { isId } from '~/lib/ids'
import { mostRequestLines, type RequestUnit, requestUnits } from './rules'

export interface PriceLineInput {
  words: string
  quantity: number
  unit: RequestUnit
}

/** A row of the form; null of one that was left empty. */
const line = z
  .object({
    words: optionalField(lineReader({ words: 'requests.error.words', least: 2, most: 200 })),
    quantity: optionalField(
      numberReader({ words: 'requests.error.quantity', least: 1, most: 100_000, units: pieces }),
    ),
    unit: z.enum(requestUnits, { error: 'requests.error.unit' }).optional(),
  })
  .transform(({ words, quantity, unit }, context): PriceLineInput | null => {
    if (words === null && quantity === null) return null
    if (words === null) return refuseField(context, 'requests.error.words.missing', {}, ['words'])
    if (quantity === null) return refuseField(context, 'requests.error.quantity.missing', {}, ['quantity'])
    return { words, quantity, unit: unit ?? 'piece' }
  })

const ids = z.preprocess(
  (given) => (given === undefined ? [] : Array.isArray(given) ? given : [given]),
  z.array(z.string().refine(isId, { error: 'requests.error.sellerGone' })).max(60, {
    error: 'requests.error.tooManySellers',
  }),
)

/** What is asked for, but for the pictures: those stand in a field of their own. */
export const priceRequestForm = (today: string) =>
  z
    .object({
      title: field(
        'requests.error.title.missing',
        lineReader({ words: 'requests.error.title', least: 5, most: 120 }),
      ),
      lines: z
        .array(line)
        .max(mostRequestLines, { error: 'requests.error.tooManyLines' })
        .optional()
        .transform((rows = []) => rows.filter((row) => row !== null)),
      note: optionalField(textReader({ words: 'requests.error.note', least: 2, most: 2000 })),
      soato: z
        .string({ error: 'requests.error.district' })
        .regex(/^\d{7,10}$/, { error: 'requests.error.district' }),
      wantedOn: dateField('requests.error.wantedOn', { today, towards: 'future' }).transform(asDay),
      /** Null where sellers were chosen. */
      categoryCode: z
        .string()
        .regex(/^[a-z-]{1,40}$/, { error: 'requests.error.category' })
        .optional()
        .transform((code) => code ?? null),
      sellerIds: ids,
      /** The one seller of a direct contract; null where sellers are compared. */
      directTo: z
        .string()
        .refine(isId, { error: 'requests.error.sellerGone' })
        .optional()
        .transform((id) => id ?? null),
    })
    .superRefine(({ categoryCode, sellerIds, directTo }, check) => {
      const isBoth = (categoryCode !== null || directTo !== null) && sellerIds.length > 0
      if (isBoth)
        check.addIssue({ code: 'custom', message: 'requests.error.bothWays', path: ['categoryCode'] })
    })
export type PriceRequestInput = z.output<ReturnType<typeof priceRequestForm>>

const price = moneyReader({ words: 'requests.error.price', least: 100n, most: 1_000_000_000n })

/** What a seller offers: prices of the lines in their order, null of one that she does not offer. */
export const priceOfferForm = (today: string) =>
  z.object({
    lines: z
      .array(z.object({ price: optionalField(price) }))
      .optional()
      .transform((rows = []) => rows.map((row) => row.price)),
    makingDays: field(
      'requests.error.makingDays.missing',
      numberReader({ words: 'requests.error.makingDays', least: 1, most: 365, units: workingDays }),
    ),
    validUntil: dateField('requests.error.validUntil', { today, towards: 'future' }).transform(asDay),
    note: optionalField(textReader({ words: 'requests.error.note', least: 2, most: 2000 })),
  })

const words = (missing: string) =>
  field(missing, textReader({ words: 'requests.error.note', least: 5, most: 1000 }))

/** What the buyer says when she asks for another round. */
export const askPriceAgainForm = z.object({ words: words('requests.error.again') })

/** What a colleague says to a choice above the limit. */
export const decidePriceForm = z.discriminatedUnion(
  'decision',
  [
    z.object({ decision: z.literal('approve') }),
    z.object({ decision: z.literal('decline'), words: words('requests.error.why') }),
  ],
  { error: 'requests.error.decision' },
)
export type PriceDecision = z.output<typeof decidePriceForm>

/** The limit of one request, in tiyin; null for none. */
export const requestLimitForm = z.object({
  limit: optionalField(
    moneyReader({ words: 'requests.error.limit', least: 100_000n, most: 100_000_000_000n }),
  ),
})
