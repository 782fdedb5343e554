import type { Result } from '~/lib/result'
import type { ProviderTransactionStatus } from '~/platform/prisma/enums'
import type { CheckoutRequest, PaymentGateway } from './gateway'
import type { ProviderAnswer, ProviderMessage, ProviderTraits } from './provider'

/**
 * The second port: the provider calls the portal. The payer is sent to a link, chooses there to pay, and the provider
 * asks the portal for each step. The adapter translates: it proves who calls, reads the protocol, asks the desk, and
 * says the desk's answer in the provider's own words and codes. It keeps nothing itself.
 */
export interface MerchantEndpoint extends ProviderTraits {
  kind: 'merchantEndpoint'
  /** The address where this payment is paid; made without asking anybody. */
  payLink(request: CheckoutRequest): string
  answer(message: ProviderMessage, desk: MerchantDesk): Promise<ProviderAnswer>
  /**
   * Refunds by program. Absent when the provider takes none: a finance officer gives the money back in the provider's
   * own cabinet, and the provider's `cancel` then completes the refund.
   */
  refunds?: Pick<PaymentGateway, 'refund' | 'findRefund'>
}

/** What a provider may ask of the portal. Asked twice, each answers the same, with the times of the first. */
export interface MerchantDesk {
  /** Whether this payment can be paid with this sum now. Nothing is written. */
  check(input: { intentId: string; amountTiyin: bigint }): Promise<Result<null, MerchantError>>
  /** The payer has chosen to pay: what is held for her is kept until the transaction is captured or cancelled. */
  create(input: CreateTransactionInput): Promise<Result<ProviderTransaction, MerchantError>>
  /** The money has come: the payment completes, or is refused and nothing happened. */
  capture(input: { externalId: string }): Promise<Result<ProviderTransaction, MerchantError>>
  /** The payer's money stays with her, or went back to her for a refund that the portal has asked for. */
  cancel(input: {
    externalId: string
    reasonCode: string
  }): Promise<Result<ProviderTransaction, MerchantError>>
  /** Null when there is none of this provider's. */
  get(externalId: string): Promise<ProviderTransaction | null>
  /** Those that were created in the period, by the provider's clock, the first first. */
  list(period: { from: Date; until: Date }): Promise<ProviderTransaction[]>
}

export type MerchantError =
  /** The portal has no such payment with this provider. */
  | 'payments.error.notFound'
  | 'payments.error.amountDiffers'
  /** Paid, lapsed or given up; or its subject can no longer be completed. */
  | 'payments.error.notPayable'
  /** Another transaction for the same payment is under way. */
  | 'payments.error.beingPaid'
  | 'payments.error.transactionNotFound'
  /** What is cancelled cannot be captured; what is captured is cancelled by a refund of the portal only. */
  | 'payments.error.transactionMoved'

export interface CreateTransactionInput {
  intentId: string
  amountTiyin: bigint
  /** The provider's own id of the transaction. */
  externalId: string
  /** When it was created, by the provider's clock. */
  happenedAt: Date
}

/** A provider's transaction as the portal keeps it. */
export interface ProviderTransaction {
  id: string
  externalId: string
  intentId: string
  amountTiyin: bigint
  status: ProviderTransactionStatus
  happenedAt: Date
  createdAt: Date
  /** Null until the money came. */
  capturedAt: Date | null
  /** Null unless cancelled. */
  cancelledAt: Date | null
  /** The provider's own code; null unless cancelled. */
  reasonCode: string | null
}
