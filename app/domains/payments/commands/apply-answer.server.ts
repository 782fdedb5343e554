import { recordAudit } from '~/domains/audit/index.server'
import type { ContextWith } from '~/domains/identity/context'
import { ok, type Result, refuse } from '~/lib/result'
import { type Tx, transaction } from '~/platform/db.server'
import type { PaymentIntent, PaymentStatus } from '~/platform/prisma/client'
import { asPortal, lockIntent } from '../intent-row.server'
import { isPaid, mayBecome } from '../lifecycle'
import type { CheckoutState, CheckoutStatus, PaymentGatewayError } from '../ports'
import type { PaymentPorts } from '../schema'
import { completePaymentIn } from './complete-payment.server'
import { openMatterIn } from './open-matter.server'
import { type RequestRefundError, requestRefundIn, turnedBackKey } from './request-refund.server'
import type { SettledPayment, SettleError } from './settle-payment.server'

/** Acts on the provider's answer about the session, whatever it is. */
export async function applyAnswer(
  context: ContextWith<PaymentPorts>,
  intent: PaymentIntent,
  answer: Result<CheckoutState, PaymentGatewayError>,
): Promise<Result<SettledPayment, SettleError>> {
  if (answer.ok) return applySession(context, intent.id, answer.value)
  if (answer.error !== 'payments.error.notFound') return refuse('payments.error.providerUnavailable')
  return ok(await applyMissing(context, intent.id))
}

/** Acts on what the provider says of the session now. */
async function applySession(
  context: ContextWith<PaymentPorts>,
  intentId: string,
  session: CheckoutState,
): Promise<Result<SettledPayment, RequestRefundError>> {
  return transaction(asPortal(context), async (tx) => {
    const intent = await lockIntent(tx, intentId)
    if (!intent) throw new Error('payments: an intent vanished')
    if (isPaid(intent.status)) return ok(toSettled(intent))
    const at = session.status
    if (!agrees(intent, session)) {
      if (at === 'paid') await openDiffering(tx, context, intent, session)
      return ok(toSettled(await markUnresolved(tx, intent, 'payment.disagreed'), at))
    }
    if (at === 'paid') return complete(tx, context, intent, session)
    const next = statusAfter[at]
    if (!mayBecome(intent.status, next)) return ok(toSettled(intent, at))
    const changed = await update(tx, intent.id, { status: next, sessionId: session.sessionId })
    if (at === 'failed') await tellFailed(tx, context, changed)
    return ok(toSettled(changed, at))
  })
}

const statusAfter = {
  open: 'open',
  declined: 'open',
  processing: 'open',
  expired: 'expired',
  failed: 'cancelled',
} as const satisfies Record<Exclude<CheckoutStatus, 'paid'>, PaymentStatus>

/**
 * A page that the provider does not know cannot be paid. While its time runs an operator sees it, for our keys may be
 * those of another account; after that nobody waits for it.
 */
async function applyMissing(context: ContextWith<PaymentPorts>, intentId: string): Promise<SettledPayment> {
  return transaction(asPortal(context), async (tx) => {
    const intent = await lockIntent(tx, intentId)
    if (!intent) throw new Error('payments: an intent vanished')
    if (isPaid(intent.status)) return toSettled(intent)
    if (intent.expiresAt > context.now())
      return toSettled(await markUnresolved(tx, intent, 'payment.missing'), 'missing')
    if (!mayBecome(intent.status, 'expired')) return toSettled(intent, 'missing')
    return toSettled(await update(tx, intent.id, { status: 'expired' }), 'missing')
  })
}

async function tellFailed(tx: Tx, context: ContextWith<PaymentPorts>, intent: PaymentIntent): Promise<void> {
  const { id: intentId, subjectId, amountTiyin, purpose } = intent
  const portal = asPortal(context)
  await context.ports.paidSubjects[purpose].onFailed(tx, portal, { intentId, subjectId, amountTiyin })
  await recordAudit(tx, { subject: intentId, action: 'payment.failed' })
}

/** Marks it paid and completes its subject; money for what can no longer be had goes back there and then. */
async function complete(
  tx: Tx,
  context: ContextWith<PaymentPorts>,
  intent: PaymentIntent,
  session: CheckoutState,
): Promise<Result<SettledPayment, RequestRefundError>> {
  const { paid, subject, answer } = await completePaymentIn(tx, context, intent, session)
  if (answer.ok) return ok(toSettled(paid, 'paid'))
  const portal = asPortal(context)
  const refund = await requestRefundIn(tx, portal, {
    intentId: intent.id,
    amountTiyin: intent.amountTiyin,
    key: turnedBackKey(intent.id),
    reasonCode: answer.error,
  })
  if (!refund.ok) return refund
  await context.ports.paidSubjects[intent.purpose].onRefused(tx, portal, subject, answer.error)
  return ok({ ...toSettled(paid, 'paid'), refusal: answer.error })
}

function agrees(intent: PaymentIntent, session: CheckoutState): boolean {
  return (
    session.intentId === intent.id &&
    session.amountTiyin === intent.amountTiyin &&
    session.currency === intent.currency &&
    (intent.sessionId === null || intent.sessionId === session.sessionId)
  )
}

/** Money came that is not what was asked for. */
function openDiffering(
  tx: Tx,
  context: ContextWith<PaymentPorts>,
  { id, provider }: PaymentIntent,
  { sessionId, paymentReference, amountTiyin, currency }: CheckoutState,
): Promise<void> {
  return openMatterIn(tx, asPortal(context), {
    ...{
      kind: 'payment_differs',
      thing: paymentReference ?? sessionId,
      amountTiyin,
      currency,
      reasonCode: null,
    },
    ...{ provider, paymentIntentId: id, paymentReference, happenedAt: context.now() },
  })
}

// Somebody else's session, or another sum: no rule can tell what to do with such money.
async function markUnresolved(
  tx: Tx,
  intent: PaymentIntent,
  action: 'payment.disagreed' | 'payment.missing',
) {
  if (!mayBecome(intent.status, 'unresolved')) return intent
  await recordAudit(tx, { subject: intent.id, action })
  return update(tx, intent.id, { status: 'unresolved' })
}

function update(tx: Tx, id: string, data: Partial<PaymentIntent>): Promise<PaymentIntent> {
  return tx.paymentIntent.update({ where: { id }, data })
}

/** `atProvider` is null when the provider was not asked. */
export function toSettled(
  intent: PaymentIntent,
  atProvider: SettledPayment['atProvider'] = null,
): SettledPayment {
  const { id, purpose, subjectId, status } = intent
  return { intentId: id, purpose, subjectId, status, atProvider, refusal: null }
}
