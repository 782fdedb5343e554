import type { QuoteRequestStatus, QuoteStatus } from '~/platform/prisma/enums'

/** Working days in which a workshop answers a request for a price. An example value. */
export const quoteAnswerDays = 7

/** Days for which a named price can hold at most. An example value. */
export const quoteHoldsDays = 90

/** At most so many workshops are asked at once. */
export const mostAsked = 20

/** Why a workshop makes no offer. */
export const quoteRefusals = ['noCapacity', 'cannotMake', 'tooFar', 'notEnoughSaid', 'other'] as const

export const isQuoteRefusal = (code: string): boolean => (quoteRefusals as readonly string[]).includes(code)

/** What can still come of a workshop's answer; days are midnight UTC. */
export type QuoteStanding = 'waits' | 'stands' | 'over' | 'declined' | 'closed'

export function standingOf(
  { status, validUntil }: { status: QuoteStatus; validUntil: Date | null },
  request: { status: QuoteRequestStatus },
  today: Date,
): QuoteStanding {
  if (request.status !== 'open') return 'closed'
  if (status === 'declined') return 'declined'
  if (status === 'asked') return 'waits'
  return validUntil && validUntil >= today ? 'stands' : 'over'
}
