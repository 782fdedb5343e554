import type { ContextWith } from '~/domains/identity/context'
import { getPaymentOfSubject, type PaymentPorts, settlePayment } from '~/domains/payments/index.server'
import { type Refusal, refuse } from '~/lib/result'

type Running = 'payments.error.alreadyPaid' | 'payments.error.outcomeUnknown' | 'payments.error.processing'

/**
 * A payment of this checkout that the buyer has done her part of: beginning another would charge her twice.
 * `details.checkoutId` leads to where she sees how it stands. Null when there is none.
 */
export async function findRunningPayment(
  context: ContextWith<PaymentPorts>,
  checkoutId: string,
): Promise<Refusal<Running> | null> {
  const payment = await getPaymentOfSubject({ purpose: 'market_checkout', subjectId: checkoutId })
  if (payment?.status !== 'open') return null
  const settled = await settlePayment(context, { intentId: payment.id })
  if (!settled.ok) return refuse('payments.error.outcomeUnknown')
  const { status, atProvider } = settled.value
  if (status === 'paid') return refuse('payments.error.alreadyPaid', { checkoutId: payment.subjectId })
  if (atProvider === 'processing')
    return refuse('payments.error.processing', { checkoutId: payment.subjectId })
  return null
}
