import { reviewReasons } from '~/domains/makers/schema'
import { messageReasons, voiceReasons } from '~/domains/market/schema'
import type { Matter } from '~/views/orders/moderation/matter'

type Kind = Matter['kind']

/** Where the words of the reasons stand. */
export const reasonGroups = {
  deviceReview: 'makers.review.reason',
  productReview: 'voices.reason',
  productQuestion: 'voices.reason',
  product: 'voices.report.reason',
  seller: 'voices.report.reason',
  parcelMessage: 'messages.reason',
} as const satisfies Record<Kind, string>

/** For which reasons what somebody wrote is not shown. */
export const reasonsOf = {
  deviceReview: reviewReasons,
  productReview: voiceReasons,
  productQuestion: voiceReasons,
  parcelMessage: messageReasons,
} as const satisfies Record<Exclude<Kind, 'product' | 'seller'>, readonly string[]>

/** What the form calls the thing that is decided about. */
export const idNames = {
  deviceReview: 'reviewId',
  productReview: 'voiceId',
  productQuestion: 'voiceId',
  product: 'voiceId',
  seller: 'voiceId',
  parcelMessage: 'messageId',
} as const satisfies Record<Kind, string>
