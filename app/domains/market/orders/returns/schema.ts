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
export const answerReturnInput = z.discriminatedUnion(
  'move',
  [
    z.object({ move: z.literal('accept'), note }),
    z.object({
      move: z.literal('offer'),
      percent: z
        .enum(offerShares.map(String), { error: 'returns.error.percent' })
        .transform((typed) => Number(typed)),
      note,
    }),
    z.object({ move: z.literal('refuse'), note: field('returns.error.why', words) }),
  ],
  { error: 'returns.error.answer' },
)

const number = field('returns.error.number', readTrackingNumber)

/** How the goods go back: with a number, or into the seller's hand. */
export const sendReturnInput = z.discriminatedUnion(
  'way',
  [z.object({ way: z.literal('sent'), number }), z.object({ way: z.literal('handed') })],
  { error: 'returns.error.way' },
)

/** In what state they came back; `contested` is not what was agreed on, and goes to the desk. */
export const receiveReturnInput = z.discriminatedUnion(
  'state',
  [
    z.object({ state: z.enum(backStates) }),
    z.object({ state: z.literal('contested'), note: field('returns.error.text.missing', words) }),
  ],
  { error: 'returns.error.state' },
)

/** Of what is sent instead, or repaired. */
export const replaceReturnInput = z.object({ number })

/** Why the buyer does not agree. */
export const disputeReturnInput = z.object({ message: field('returns.error.whyNot', words) })
