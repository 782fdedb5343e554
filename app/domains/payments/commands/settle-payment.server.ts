import type { ContextWith } from '~/domains/identity/context'
import { ok, type Result, refuse } from '~/lib/result'
import { transaction } from '~/platform/db.server'
import type { PaymentPurpose, PaymentStatus } from '~/platform/prisma/client'
import { systemScope } from '~/platform/system-scope.server'
import { isPaid } from '../lifecycle'
import type { CheckoutStatus } from '../ports'
import { gatewayOf } from '../providers.server'
import type { PaymentPorts } from '../schema'
import { applyAnswer, toSettled } from './apply-answer.server'
import type { RequestRefundError } from './request-refund.server'

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

/**
 * The one way a payment completes; webhook, return page and reconciler all come here, in any order and at once.
 * Re-reads the session from the provider, then in one transaction locks the payment, marks it paid once and completes
 * its subject. A subject that can no longer be completed gets everything refunded in the same transaction.
 * `sessionId` is what an event said, for a payment whose own answer was lost.
 */
export async function settlePayment(
  context: ContextWith<PaymentPorts>,
  input: { intentId: string; sessionId?: string },
): Promise<Result<SettledPayment, SettleError>> {
  const intent = await transaction(systemScope, (tx) =>
    tx.paymentIntent.findUnique({ where: { id: input.intentId } }),
  )
  if (!intent) return refuse('payments.error.notFound')
  const sessionId = intent.sessionId ?? input.sessionId
  if (isPaid(intent.status) || !sessionId) return ok(toSettled(intent))
  return applyAnswer(context, intent, await gatewayOf(context, intent.provider).retrieve(sessionId))
}
