import { saveQuotedOffer } from '~/domains/makers/index.server'
import { type AnswerQuoteError, type AnswerQuoteOf, answerQuote } from '~/domains/vouchers/index.server'
import type { Result } from '~/lib/result'
import type { Work } from '~/platform/work.server'

/** A workshop names its price for what somebody needs: its offer is the makers', its answer the voucher's. */
export function submitQuote(work: Work, input: AnswerQuoteOf): Promise<Result<null, AnswerQuoteError>> {
  return answerQuote(work, input, (offer) => saveQuotedOffer(work, offer))
}
