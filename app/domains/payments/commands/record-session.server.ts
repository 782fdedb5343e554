import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result } from '~/lib/result'
import type { PaymentIntent, PaymentStatus } from '~/platform/prisma/client'
import type { Work, WorkWith } from '~/platform/work.server'
import { isPaid, mayBecome } from '../lifecycle'
import type { CheckoutState, CheckoutStatus } from '../ports'
import { lockIntent } from '../rows/lock-intent.server'
import { writeUnresolved } from '../rows/write-unresolved.server'
import { turnedBackKey } from '../rules'
import type { PaymentPorts } from '../schema'
import { type SettledPayment, toSettled } from '../settled-payment'
import { completePayment } from './complete-payment.server'
import { openMatter } from './open-matter.server'
import { type RequestRefundError, requestRefund } from './request-refund.server'

const statusAfter = {
  open: 'open',
  declined: 'open',
  processing: 'open',
  expired: 'expired',
  failed: 'cancelled',
} as const satisfies Record<Exclude<CheckoutStatus, 'paid'>, PaymentStatus>

/** Acts on what the provider says of the session now, in the name of the portal. */
export async function recordSession(
  work: WorkWith<PaymentPorts>,
  intentId: string,
  session: CheckoutState,
): Promise<Result<SettledPayment, RequestRefundError>> {
  const intent = await lockIntent(work, intentId)
  if (!intent) throw new Error('payments: an intent vanished')
  if (isPaid(intent.status)) return ok(toSettled(intent))
  const at = session.status
  if (!agrees(intent, session)) {
    if (at === 'paid') await openDiffering(work, intent, session)
    return ok(toSettled(await writeUnresolved(work, intent, 'payment.disagreed'), at))
  }
  if (at === 'paid') return complete(work, intent, session)
  const next = statusAfter[at]
  if (!mayBecome(intent.status, next)) return ok(toSettled(intent, at))
  const changed = await work.tx.paymentIntent.update({
    where: { id: intent.id },
    data: { status: next, sessionId: session.sessionId },
  })
  if (at === 'failed') await tellFailed(work, changed)
  return ok(toSettled(changed, at))
}

async function tellFailed(work: WorkWith<PaymentPorts>, intent: PaymentIntent): Promise<void> {
  const { id: intentId, subjectId, amountTiyin, purpose } = intent
  await work.ports.paidSubjects[purpose].onFailed(work, { intentId, subjectId, amountTiyin })
  await recordAudit(work, { subject: intentId, action: 'payment.failed' })
}

/** Marks it paid and completes its subject; money for what can no longer be had goes back there and then. */
async function complete(
  work: WorkWith<PaymentPorts>,
  intent: PaymentIntent,
  session: CheckoutState,
): Promise<Result<SettledPayment, RequestRefundError>> {
  const { paid, subject, answer } = await completePayment(work, intent, session)
  if (answer.ok) return ok(toSettled(paid, 'paid'))
  const refund = await requestRefund(work, {
    intentId: intent.id,
    amountTiyin: intent.amountTiyin,
    key: turnedBackKey(intent.id),
    reasonCode: answer.error,
  })
  if (!refund.ok) return refund
  await work.ports.paidSubjects[intent.purpose].onRefused(work, subject, answer.error)
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
  work: Work,
  { id, provider }: PaymentIntent,
  { sessionId, paymentReference, amountTiyin, currency }: CheckoutState,
): Promise<void> {
  return openMatter(work, {
    ...{
      kind: 'payment_differs',
      thing: paymentReference ?? sessionId,
      amountTiyin,
      currency,
      reasonCode: null,
    },
    ...{ provider, paymentIntentId: id, paymentReference, happenedAt: work.now() },
  })
}
