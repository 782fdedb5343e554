import Stripe from 'stripe'
import type { PaymentGatewayError } from '~/domains/payments/ports'
import { type Refusal, refuse } from '~/lib/result'

/** A read changed nothing: whatever went wrong, it can be asked again. */
export function nameLookupFailure(error: unknown): Refusal<PaymentGatewayError> {
  if (error instanceof Stripe.errors.StripeInvalidRequestError && error.statusCode === 404) {
    return refuse('payments.error.notFound')
  }
  if (error instanceof Stripe.errors.StripeError) return refuse('payments.error.providerUnavailable')
  throw error
}

/** A write without a clear answer may have been done: that is `outcomeUnknown`, never "no". */
export function nameWriteFailure(error: unknown): Refusal<PaymentGatewayError> {
  if (!(error instanceof Stripe.errors.StripeError)) throw error
  if (error instanceof Stripe.errors.StripeConnectionError || error instanceof Stripe.errors.StripeAPIError) {
    return refuse('payments.error.outcomeUnknown')
  }
  if (error instanceof Stripe.errors.StripeRateLimitError) return refuse('payments.error.providerUnavailable')
  if (error instanceof Stripe.errors.StripeIdempotencyError) return refuse('payments.error.keyReused')
  if (error.code === 'amount_too_small') return refuse('payments.error.amountTooSmall')
  if (error.code === 'amount_too_large') return refuse('payments.error.amountTooLarge')
  if (error.statusCode === 404) return refuse('payments.error.notFound')
  return refuse('payments.error.refusedByProvider', { reason: error.code ?? error.type })
}
