import { recordAudit } from '~/domains/audit/index.server'
import type { Result } from '~/lib/result'
import type { PaymentIntent } from '~/platform/prisma/client'
import type { WorkWith } from '~/platform/work.server'
import type { CheckoutState, PaidSubject } from '../ports'
import type { PaymentPorts } from '../schema'

export interface CompletedPayment {
  paid: PaymentIntent
  subject: PaidSubject
  /** The subject's own; refused when it can no longer be completed. */
  answer: Result<unknown>
}

/** Money came for a payment that is locked: it is marked paid, and its subject completes what it can. */
export async function completePayment(
  work: WorkWith<PaymentPorts>,
  intent: PaymentIntent,
  { sessionId, paymentReference }: Pick<CheckoutState, 'sessionId' | 'paymentReference'>,
): Promise<CompletedPayment> {
  const paidAt = work.now()
  const { id, subjectId, amountTiyin, purpose } = intent
  const paid = await work.tx.paymentIntent.update({
    where: { id },
    data: { status: 'paid', paidAt, sessionId, paymentReference },
  })
  const subject = { intentId: id, subjectId, amountTiyin, paidAt }
  const handler = work.ports.paidSubjects[purpose]
  const answer = await work.goOnIfRefused(() => handler.onPaid(work, subject))
  await recordAudit(work, {
    subject: id,
    action: answer.ok ? 'payment.completed' : 'payment.turnedBack',
    details: { amountTiyin: String(amountTiyin), refusal: answer.ok ? null : answer.error },
  })
  return { paid, subject, answer }
}
