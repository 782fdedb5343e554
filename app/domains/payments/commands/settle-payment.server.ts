import { recordAudit } from '~/domains/audit/index.server'
import type { ContextWith } from '~/domains/identity/context'
import { ok, type Result, refuse } from '~/lib/result'
import { type Tx, transaction } from '~/platform/db.server'
import type { PaymentIntent, PaymentPurpose, PaymentStatus } from '~/platform/prisma/client'
import { systemScope } from '~/platform/system-scope.server'
import { asPortal, lockIntent } from '../intent-row.server'
import { isPaid, mayBecome } from '../lifecycle'
import type { CheckoutState, PaidSubject } from '../ports'
import type { PaymentPorts } from '../schema'
import { requestRefundIn } from './request-refund.server'

export interface SettledPayment {
  intentId: string
  purpose: PaymentPurpose
  subjectId: string
  status: PaymentStatus
  /** True when the payer has done her part and the money is still on its way; `status` is `open` then. */
  isProcessing: boolean
  /** The refusal of the subject when it could no longer be completed and everything goes back; else null. */
  refusal: string | null
}

export type SettleError = 'payments.error.notFound' | 'payments.error.providerUnavailable'

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
  if (isPaid(intent.status) || !sessionId) return ok(toSettled(intent, null))
  const session = await context.ports.payments.retrieve(sessionId)
  if (!session.ok) return refuse('payments.error.providerUnavailable')
  return ok(await applySession(context, intent.id, session.value))
}

/** Acts on what the provider says of the session now. */
export async function applySession(
  context: ContextWith<PaymentPorts>,
  intentId: string,
  session: CheckoutState,
): Promise<SettledPayment> {
  return transaction(systemScope, async (tx) => {
    const intent = await lockIntent(tx, intentId)
    if (!intent) throw new Error('payments: an intent vanished')
    if (isPaid(intent.status)) return toSettled(intent, null)
    if (!agrees(intent, session)) return toSettled(await markUnresolved(tx, context, intent), null)
    if (session.status === 'paid') return complete(tx, context, intent, session)
    const next = session.status === 'expired' ? 'expired' : 'open'
    const isProcessing = session.status === 'processing'
    if (!mayBecome(intent.status, next)) return toSettled(intent, null, isProcessing)
    const changed = await update(tx, intent.id, { status: next, sessionId: session.sessionId })
    return toSettled(changed, null, isProcessing)
  })
}

async function complete(
  tx: Tx,
  context: ContextWith<PaymentPorts>,
  intent: PaymentIntent,
  session: CheckoutState,
): Promise<SettledPayment> {
  const portal = asPortal(context)
  const paidAt = context.now()
  const { sessionId, paymentReference } = session
  const paid = await update(tx, intent.id, { status: 'paid', paidAt, sessionId, paymentReference })
  const subject: PaidSubject = {
    intentId: intent.id,
    subjectId: intent.subjectId,
    amountTiyin: intent.amountTiyin,
    provider: intent.provider,
    paidAt,
  }
  const handler = context.ports.paidSubjects[intent.purpose]
  const answer = await handler.onPaid(tx, portal, subject)
  if (!answer.ok) {
    const refund = await requestRefundIn(tx, portal, {
      intentId: intent.id,
      amountTiyin: intent.amountTiyin,
      key: `payment.refused:${intent.id}`,
      reasonCode: answer.error,
    })
    if (!refund.ok) throw new Error(`payments: ${refund.error} for a payment that was just made`)
    await handler.onRefused(tx, portal, subject, answer.error)
  }
  await recordAudit(tx, portal, {
    chain: `payment:${intent.id}`,
    action: answer.ok ? 'payment.completed' : 'payment.turnedBack',
    details: { amountTiyin: String(intent.amountTiyin), refusal: answer.ok ? null : answer.error },
  })
  return toSettled(paid, answer.ok ? null : answer.error)
}

function agrees(intent: PaymentIntent, session: CheckoutState): boolean {
  return (
    session.intentId === intent.id &&
    session.amountTiyin === intent.amountTiyin &&
    session.currency === intent.currency &&
    (intent.sessionId === null || intent.sessionId === session.sessionId)
  )
}

// Somebody else's session, or another sum: no rule can tell what to do with such money.
async function markUnresolved(tx: Tx, context: ContextWith<PaymentPorts>, intent: PaymentIntent) {
  if (!mayBecome(intent.status, 'unresolved')) return intent
  await recordAudit(tx, asPortal(context), { chain: `payment:${intent.id}`, action: 'payment.disagreed' })
  return update(tx, intent.id, { status: 'unresolved' })
}

function update(tx: Tx, id: string, data: Partial<PaymentIntent>): Promise<PaymentIntent> {
  return tx.paymentIntent.update({ where: { id }, data })
}

function toSettled(intent: PaymentIntent, refusal: string | null, isProcessing = false): SettledPayment {
  const { id, purpose, subjectId, status } = intent
  return { intentId: id, purpose, subjectId, status, isProcessing, refusal }
}
