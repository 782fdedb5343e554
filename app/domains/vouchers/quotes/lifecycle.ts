import { type Lifecycle, nextIn } from '~/lib/lifecycle'
import type { QuoteRequestStatus, QuoteStatus } from '~/platform/prisma/enums'

/** What somebody asks workshops for. `order`: on one of its answers; `reopen`: that order came to nothing. */
export const quoteRequestLifecycle = {
  open: { order: 'taken', withdraw: 'withdrawn', lapse: 'lapsed' },
  taken: { reopen: 'open' },
  withdrawn: {},
  lapsed: {},
} as const satisfies Lifecycle<QuoteRequestStatus>

/**
 * What a workshop that was asked does; it may think better of it while the request is open, and
 * an answer is changed as it stands.
 */
export const quoteLifecycle = {
  asked: { answer: 'answered', decline: 'declined' },
  answered: { decline: 'declined' },
  declined: { answer: 'answered' },
} as const satisfies Lifecycle<QuoteStatus>

export const nextQuoteRequestStatus = nextIn(quoteRequestLifecycle)
export const nextQuoteStatus = nextIn(quoteLifecycle)
