import type { PaymentIntent, PaymentPurpose, PaymentStatus } from '~/platform/prisma/client'
import type { RequestRefundError } from './commands/request-refund.server'
import type { CheckoutStatus } from './ports'

export interface SettledPayment {
  intentId: string
  purpose: PaymentPurpose
  subjectId: string
  status: PaymentStatus
  /**
   * How the page stands at the provider now; `missing` = it knows no such page. Null when there is no page yet, or
   * the payment is known to be paid.
   */
  atProvider: CheckoutStatus | 'missing' | null
  /** The refusal of the subject when it could no longer be completed and everything goes back; else null. */
  refusal: string | null
}

export type SettleError =
  | 'payments.error.notFound'
  | 'payments.error.providerUnavailable'
  | RequestRefundError

/** `atProvider` is null when the provider was not asked. */
export function toSettled(
  intent: PaymentIntent,
  atProvider: SettledPayment['atProvider'] = null,
): SettledPayment {
  const { id, purpose, subjectId, status } = intent
  return { intentId: id, purpose, subjectId, status, atProvider, refusal: null }
}
