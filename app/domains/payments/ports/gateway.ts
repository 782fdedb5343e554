import type { Result } from '~/lib/result'

export type PaymentGatewayError =
  | 'payments.error.amountTooSmall'
  | 'payments.error.amountTooLarge'
  /** The provider said no for good; `details.reason` is its own code, for the operator. */
  | 'payments.error.refusedByProvider'
  /** Nothing was done; asking again later is safe. */
  | 'payments.error.providerUnavailable'
  /** It may or may not have been done: look it up, or repeat with the same idempotency key; never with a new one. */
  | 'payments.error.outcomeUnknown'
  /** The idempotency key was used before with other parameters. */
  | 'payments.error.keyReused'
  | 'payments.error.notFound'

export interface CheckoutLine {
  /** In the payer's language; never a device kind or a diagnosis. */
  name: string
  quantity: number
  /** Price of one, in hundredths of the currency. */
  unitAmountTiyin: bigint
}

export interface CheckoutRequest {
  /** Our own payment intent; comes back in every event. */
  intentId: string
  /** Sum of the lines; the adapter refuses when they differ. */
  amountTiyin: bigint
  /** ISO 4217, e.g. `UZS`. */
  currency: string
  lines: CheckoutLine[]
  /** `{CHECKOUT_SESSION_ID}` in it is replaced by the provider. */
  successUrl: string
  cancelUrl: string
  /** Not before the provider's shortest page; when the hold ends earlier, call `expire`. */
  expiresAt: Date
  locale: string
  idempotencyKey: string
  /** Shown to the provider: numbers of orders at most, nothing personal. */
  metadata?: Record<string, string>
}

/**
 * `declined`: still open, the last card was refused and another can be tried. `processing`: the payer is done, the
 * money is still on its way. `failed`: it will not come, and nothing can be paid there any more.
 */
export type CheckoutStatus = 'open' | 'declined' | 'processing' | 'paid' | 'failed' | 'expired'

export interface CheckoutState {
  sessionId: string
  status: CheckoutStatus
  /** Our intent, as sent with the request; null when the session is not ours. */
  intentId: string | null
  /** What a refund needs; null until there is a payment. */
  paymentReference: string | null
  amountTiyin: bigint
  currency: string
}

export interface RefundState {
  refundId: string
  status: 'pending' | 'succeeded' | 'failed'
}

/** A refund as it stands at the provider, whoever asked for it. */
export interface ProviderRefund extends RefundState {
  /** What we sent in its metadata; null when it was made in the provider's dashboard. */
  ownKey: string | null
  amountTiyin: bigint
  currency: string
  /** The provider's own code of why it was made; null when it gives none. */
  reasonCode: string | null
}

/** What the portal asks a provider about one payment, whichever side calls the other. */
export interface PaymentGateway {
  createCheckout(
    request: CheckoutRequest,
  ): Promise<Result<{ sessionId: string; url: string }, PaymentGatewayError>>
  retrieve(sessionId: string): Promise<Result<CheckoutState, PaymentGatewayError>>
  /** Ends an open session so that it can no longer be paid. The answer tells how it ended: it may have been paid first. */
  expire(sessionId: string): Promise<Result<CheckoutState, PaymentGatewayError>>
  refund(request: {
    paymentReference: string
    amountTiyin: bigint
    idempotencyKey: string
    metadata?: Record<string, string>
  }): Promise<Result<RefundState, PaymentGatewayError>>
  /**
   * Looks up a refund of this payment by the `refundId` that was sent in its metadata. Null when the provider has
   * none, so that it is safe to ask for it.
   */
  findRefund(request: {
    paymentReference: string
    refundId: string
  }): Promise<Result<RefundState | null, PaymentGatewayError>>
  /** Every refund of a payment, also those that we did not ask for. */
  listRefunds(paymentReference: string): Promise<Result<ProviderRefund[], PaymentGatewayError>>
}
