import { z } from 'zod'
import { optionalField, publicText, several, textReader } from '~/domains/questions/schema'
import type { ByLocale } from '~/domains/reference/schema'

/** Letters of a review and of an answer. */
export const mostReviewText = 1000

const read = textReader({ words: 'makers.error.reviewText', most: mostReviewText })
const openText = publicText('makers.error.reviewText', mostReviewText)

/** What somebody says of a device that she received. */
export const reviewForm = z.object({
  stars: z
    .string({ error: 'makers.error.starsMissing' })
    .regex(/^[1-5]$/, { error: 'makers.error.starsMissing' })
    .transform(Number),
  text: openText,
})
/** `version`: what she saw; 0 for a first one. */
export type ReviewInput = z.output<typeof reviewForm> & { version: number }

export const reviewAnswerForm = z.object({
  reviewId: z.uuid({ error: 'makers.error.reviewNotFound' }),
  answer: openText.refine((text) => text !== null, { error: 'makers.error.reviewText.missing' }),
})

/** Why a review should not stand there; the desk hides it for one of these, too (`makers.review.reason`). */
export const reviewReasons = [
  'personal',
  'insult',
  'notAboutDevice',
  'untrue',
  'advertising',
  'other',
] as const
export type ReviewReason = (typeof reviewReasons)[number]

const reason = z.enum(reviewReasons, { error: 'makers.error.reviewReasonMissing' })

export const reportReviewForm = z.object({
  reasonCode: reason,
  text: optionalField(read).transform((typed) => typed ?? null),
})

/** What the desk decides about a review. */
export const decideReviewForm = z
  .object({
    reviewId: z.uuid({ error: 'makers.error.reviewNotFound' }),
    move: z.enum(['hide', 'show', 'keep'], { error: 'makers.error.reviewMoved' }),
    reasonCode: reason.optional(),
  })
  .refine(({ move, reasonCode }) => move !== 'hide' || reasonCode !== undefined, {
    path: ['reasonCode'],
    error: 'makers.error.reviewReasonMissing',
  })

/** A review as everybody reads it. */
export interface ShownReview {
  id: string
  stars: number
  text: string | null
  /** Null where the offer is not there any more. */
  offerTitle: ByLocale | null
  /** First day of the month in which it was written. */
  month: Date
  answer: string | null
}

/** How easily somebody comes into a workshop (`makers.access`). */
export const accessFeatures = ['stepFree', 'lift', 'toilet', 'parking', 'signLanguage'] as const
export type AccessFeature = (typeof accessFeatures)[number]

export const accessForm = z.object({
  features: several()
    .optional()
    .transform((given) => accessFeatures.filter((feature) => given?.includes(feature))),
})
