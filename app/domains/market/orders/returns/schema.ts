import { z } from 'zod'
import { field, optionalField, readTrackingNumber, textReader } from '~/domains/questions/schema'
import { ParcelReturnRemedy } from '~/platform/prisma/enums'
import { backStates, offerShares, returnReasons } from './rules'

const words = textReader({ words: 'returns.error.text', least: 10, most: 1000 })

/** What is sent back, but for the pieces and the pictures: those stand in fields of their own. */
export const submitReturnInput = z.object({
  /** Made with the form: sent twice, asked once. */
  returnKey: z.uuid(),
  reason: z.enum(returnReasons, { error: 'returns.error.reason' }),
  remedy: z.enum(ParcelReturnRemedy, { error: 'returns.error.remedy' }),
  message: field('returns.error.text.missing', words),
})

const note = optionalField(textReader({ words: 'returns.error.text', least: 2, most: 1000 })).transform(
  (typed) => typed ?? null,
)

/** What the seller answers: a share goes with an offer, a reason with a refusal. */
export const answerReturnInput = z
  .object({
    move: z.enum(['accept', 'offer', 'refuse'], { error: 'returns.error.answer' }),
    percent: z
      .string()
      .optional()
      .transform((typed) => offerShares.find((share) => String(share) === typed)),
    note,
  })
  .refine(({ move, percent }) => move !== 'offer' || percent !== undefined, {
    path: ['percent'],
    error: 'returns.error.percent',
  })
  .refine(({ move, note: why }) => move !== 'refuse' || (why !== null && why.length >= 10), {
    path: ['note'],
    error: 'returns.error.text.tooShort',
  })

const number = field('returns.error.number', readTrackingNumber)

/** How the goods go back: with a number, or into the seller's hand. */
export const sendReturnInput = z.discriminatedUnion(
  'way',
  [z.object({ way: z.literal('sent'), number }), z.object({ way: z.literal('handed') })],
  { error: 'returns.error.way' },
)

/** In what state they came back; `contested` is not what was agreed on, and goes to the desk. */
export const receiveReturnInput = z
  .object({ state: z.enum([...backStates, 'contested'], { error: 'returns.error.state' }), note })
  .refine(({ state, note: why }) => state !== 'contested' || (why !== null && why.length >= 10), {
    path: ['note'],
    error: 'returns.error.text.tooShort',
  })

/** Of what is sent instead, or repaired. */
export const replaceReturnInput = z.object({ number })

/** Why the buyer does not agree. */
export const disputeReturnInput = z.object({ message: field('returns.error.text.missing', words) })
