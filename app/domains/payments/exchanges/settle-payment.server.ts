import type { ContextWith } from '~/domains/identity/context'
import { ok, type Result, refuse } from '~/lib/result'
import { transaction } from '~/platform/db.server'
import { systemScope } from '~/platform/system-scope.server'
import { isPaid } from '../lifecycle'
import { gatewayOf } from '../providers.server'
import type { PaymentPorts } from '../schema'
import { type SettledPayment, type SettleError, toSettled } from '../settled-payment'
import { applyAnswer } from './apply-answer.server'

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
