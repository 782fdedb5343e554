import { z } from 'zod'
import {
  dateField,
  field,
  lineReader,
  moneyReader,
  numberReader,
  optionalField,
  several,
  textReader,
  ticked,
  workingDays,
} from '~/domains/questions/schema'
import { mostAsked, quoteRefusals } from './rules'

/** Where the person is measured. */
export const quoteMeasuredAt = ['workshop', 'home'] as const

/** What somebody needs that no offer is, and whom she asks. `requestId` is made with the form: sent twice it is one. */
export const askQuotesForm = z.object({
  requestId: z.uuid(),
  need: field('quotes.error.need.missing', textReader({ words: 'quotes.error.need', least: 20, most: 2000 })),
  measuredAt: z.enum(quoteMeasuredAt, { error: 'quotes.error.measuredMissing' }),
  district: z.string({ error: 'quotes.error.district' }).regex(/^\d{7,10}$/, 'quotes.error.district'),
  makers: several('quotes.error.makersMissing')
    .transform((given) => [...new Set(given)])
    .pipe(
      z
        .array(z.uuid('quotes.error.makerGone'))
        .min(1, 'quotes.error.makersMissing')
        .max(mostAsked, 'quotes.error.makersMany'),
    ),
  consent: ticked('quotes.error.consentMissing'),
})
export type AskQuotesInput = Omit<z.output<typeof askQuotesForm>, 'consent'>

/** The price of what a workshop would make, and its terms; how long it holds is asked with the day. */
export const answerQuoteFields = {
  title: field(
    'quotes.error.title.missing',
    lineReader({ words: 'quotes.error.title', least: 2, most: 120 }),
  ),
  priceTiyin: field(
    'makers.error.price.missing',
    moneyReader({ words: 'makers.error.price', least: 1000n, most: 999_999_999n }),
  ),
  makingDays: field(
    'makers.error.makingDays.missing',
    numberReader({ words: 'makers.error.makingDays', least: 1, most: 365, units: workingDays }),
  ),
  warrantyMonths: field(
    'makers.error.warranty.missing',
    numberReader({ words: 'makers.error.warranty', least: 0, most: 240 }),
  ),
  measuredAt: z.enum(quoteMeasuredAt, { error: 'makers.error.measuredMissing' }),
  note: optionalField(textReader({ words: 'quotes.error.note', most: 1000 })),
}

/** All of it; `today` is `YYYY-MM-DD`. */
export function answerQuoteForm(today: string) {
  return z.object({
    ...answerQuoteFields,
    validUntilOn: dateField('quotes.error.validUntil.missing', { today, towards: 'future' }),
  })
}
export type AnswerQuoteInput = z.output<ReturnType<typeof answerQuoteForm>>

export const refuseQuoteForm = z.object({
  reasonCode: z.enum(quoteRefusals, { error: 'quotes.error.reasonMissing' }),
  note: optionalField(textReader({ words: 'quotes.error.note', most: 1000 })),
})
