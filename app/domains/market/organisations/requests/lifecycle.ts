import { type Lifecycle, nextIn } from '~/lib/lifecycle'
import type { PriceAnswerStatus, PriceRequestStatus } from '~/platform/prisma/enums'

/**
 * A request for prices. Within the limit an answer is taken at once; above it, it waits for a colleague, who approves
 * or declines. Its day ends what was not taken.
 */
export const priceRequestLifecycle = {
  draft: { send: 'sent', withdraw: 'withdrawn' },
  sent: { take: 'accepted', choose: 'waiting', withdraw: 'withdrawn', lapse: 'lapsed' },
  waiting: { approve: 'accepted', decline: 'sent', withdraw: 'withdrawn', lapse: 'lapsed' },
  accepted: {},
  withdrawn: {},
  lapsed: {},
} as const satisfies Lifecycle<PriceRequestStatus>

export const nextPriceRequestStatus = nextIn(priceRequestLifecycle)

/** What a seller answers, round by round, while the request is open. */
export const priceAnswerLifecycle = {
  asked: { offer: 'offered' },
  offered: { offer: 'offered', askAgain: 'again', withdraw: 'withdrawn' },
  again: { offer: 'offered', withdraw: 'withdrawn' },
  withdrawn: { offer: 'offered' },
} as const satisfies Lifecycle<PriceAnswerStatus>

export const nextPriceAnswerStatus = nextIn(priceAnswerLifecycle)
