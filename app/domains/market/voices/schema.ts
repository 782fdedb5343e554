import { z } from 'zod'
import { field, optionalField, publicText, textReader } from '~/domains/questions/schema'

/** Letters of what everybody reads: a review, an answer to it. */
export const mostVoiceText = 1000
/** Letters of what the desk and a writer tell each other. */
export const mostNoteText = 500

const openText = publicText('voices.error.text', mostVoiceText)
const noteText = textReader({ words: 'voices.error.note', most: mostNoteText })
const note = optionalField(noteText).transform((typed) => typed ?? null)

/** Letters of a question. */
export const mostQuestionText = 500

/** What somebody says of a product that she received. */
export const productReviewForm = z.object({
  stars: z
    .string({ error: 'voices.error.stars' })
    .regex(/^[1-5]$/, { error: 'voices.error.stars' })
    .transform(Number),
  text: openText,
  name: z.enum(['initial', 'hidden'], { error: 'voices.error.name' }),
})

/** An answer of the seller, which everybody reads. */
export const voiceAnswerForm = z.object({
  voiceId: z.uuid({ error: 'voices.error.notFound' }),
  answer: openText.refine((text) => text !== null, { error: 'voices.error.text.missing' }),
})

/** Why the desk does not show what somebody wrote (`voices.reason`). */
export const voiceReasons = [
  'personal',
  'insult',
  'offTopic',
  'advertising',
  'picture',
  'untrue',
  'other',
] as const
export type VoiceReason = (typeof voiceReasons)[number]

/** What somebody asks about a product. */
export const productQuestionForm = z.object({
  text: publicText('voices.error.text', mostQuestionText)
    .refine((text) => text !== null, { error: 'voices.error.text.missing' })
    .transform((text) => text ?? ''),
})

/** What the desk decided about something that somebody wrote. */
export interface VoiceDecision {
  voiceId: string
  move: 'show' | 'hide'
  reasonCode: VoiceReason | null
  note: string | null
  /** What it read. */
  version: number
}

/** What the desk decides about what somebody wrote. A reason goes with what is not shown, or stays so. */
export const decideVoiceForm = z
  .object({
    voiceId: z.uuid({ error: 'voices.error.notFound' }),
    move: z.enum(['show', 'hide'], { error: 'voices.error.moved' }),
    reasonCode: z.enum(voiceReasons, { error: 'voices.error.reason' }).optional(),
    note,
  })
  .refine(({ move, reasonCode }) => move === 'show' || reasonCode !== undefined, {
    path: ['reasonCode'],
    error: 'voices.error.reason',
  })

/** Why its writer thinks that a decision is wrong. */
export const objectForm = z.object({
  voiceId: z.uuid({ error: 'voices.error.notFound' }),
  note: field('voices.error.noteMissing', noteText),
})
export const askAgainForm = z.object({ note: field('voices.error.noteMissing', noteText) })

/** How reviews are put in order. */
export const reviewOrders = ['new', 'best', 'worst'] as const

/** Which reviews are asked for; anything else in the address is as if it were not there. */
export const listReviewsInput = z.object({
  stars: z
    .string()
    .optional()
    .transform((asked) => (asked && /^[1-5]$/.test(asked) ? Number(asked) : 0)),
  photos: z
    .string()
    .optional()
    .transform((asked) => asked === '1'),
  sort: z
    .string()
    .optional()
    .transform((asked) => reviewOrders.find((order) => order === asked) ?? 'new'),
})
export type ListReviewsInput = z.output<typeof listReviewsInput>

export interface ReviewPhoto {
  key: string
  width: number
  height: number
}

/** A review as everybody reads it. */
export interface ShownProductReview {
  id: string
  stars: number
  text: string | null
  /** Null when its writer is not named. */
  shownName: string | null
  /** First day of the month in which it was written. */
  month: Date
  answer: string | null
  photos: ReviewPhoto[]
  /** The product that was received. */
  productId: string
}
