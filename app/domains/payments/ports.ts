import type { Result } from '~/lib/result'
import type { Tx } from '~/platform/db.server'
import type { PaymentMatterKind, PaymentPurpose } from '~/platform/prisma/enums'
import type { Context } from '../identity/context'

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
  /** The provider keeps a session at least 30 minutes; when the hold ends earlier, call `expire`. */
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

/** What an event tells of money by itself, for when nothing of ours led to it. */
export interface ProviderMove {
  kind: PaymentMatterKind
  /** The provider's id of the dispute, refund, payout or payment. */
  thing: string
  amountTiyin: bigint
  currency: string
  reasonCode: string | null
}

/** What a provider's message is about. Messages come late, twice and out of order: re-read the object, act on that. */
export interface PaymentEvent {
  /** Unique; the same message sent again has the same one. */
  eventId: string
  type:
    | 'checkoutPaid'
    | 'checkoutProcessing'
    | 'checkoutExpired'
    | 'checkoutFailed'
    | 'paymentSucceeded'
    | 'refundChanged'
    /** Money moved at the provider, and no act of ours can have led to it. */
    | 'movedOutside'
    | 'other'
  /** The provider's own name of the event, for the record. */
  providerType: string
  sessionId?: string
  intentId?: string
  paymentReference?: string
  refundId?: string
  move?: ProviderMove
  createdAt: Date
}

export interface PaymentGateway {
  /** Stands in `payment_intent.provider`, and names the ledger account `provider:<name>`. */
  provider: string
  /** Smallest and largest single charge, in hundredths of the currency; null when the currency is not taken. */
  limits(currency: string): { minTiyin: bigint; maxTiyin: bigint } | null
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
  /** `rawBody` is the body as received, not parsed: the signature covers its bytes. */
  readEvent(
    rawBody: string | Buffer,
    signature: string | undefined,
  ): Result<PaymentEvent, 'payments.error.badSignature'>
}

/** What is paid for. */
export interface PaymentSubject {
  intentId: string
  /** The device order or checkout. */
  subjectId: string
  amountTiyin: bigint
}

/** What was paid for. */
export interface PaidSubject extends PaymentSubject {
  paidAt: Date
}

/** What the payment completes, in the transaction that marks it paid; the context is the portal's own. */
export interface PaidSubjectHandler {
  /** Posts the money and completes the subject. Refuses (before any write) when it can no longer be completed. */
  onPaid(tx: Tx, context: Context, paid: PaidSubject): Promise<Result<unknown, string>>
  /** Tells the payer that everything goes back; the refund is already requested. `error` is the refusal of `onPaid`. */
  onRefused(tx: Tx, context: Context, paid: PaidSubject, error: string): Promise<void>
  /** Tells the payer, who left the page believing it done, that the bank did not let the payment through. */
  onFailed(tx: Tx, context: Context, failed: PaymentSubject): Promise<void>
}

/** By purpose; put together in composition from the workflows that complete each. */
export type PaidSubjects = Record<PaymentPurpose, PaidSubjectHandler>
