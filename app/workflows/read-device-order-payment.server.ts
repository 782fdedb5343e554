import type { ContextWith } from '~/domains/identity/context'
import { getPaymentOfSubject, type PaymentPorts, settlePayment } from '~/domains/payments/index.server'
import { getOwnDeviceOrder, type OwnDeviceOrder } from '~/domains/vouchers/index.server'

/**
 * How the person's own part stands: `paid` and counted; `turnedBack` = it came too late and goes back;
 * `open` = the provider knows of no money yet; `ended` = nothing can be paid any more;
 * `unknown` = the provider does not answer.
 */
export type TopUpOutcome = 'paid' | 'turnedBack' | 'open' | 'ended' | 'unknown'

/**
 * The return page's question. The provider is asked right now, through the same settlement as its events and the
 * reconciler, so nobody waits for a webhook. Null when the order is not the person's own.
 */
export async function readDeviceOrderPayment(
  context: ContextWith<PaymentPorts>,
  deviceOrderId: string,
): Promise<{ order: OwnDeviceOrder; outcome: TopUpOutcome } | null> {
  const before = await getOwnDeviceOrder(context, deviceOrderId)
  if (!before) return null
  const payment = await getPaymentOfSubject({ purpose: 'device_top_up', subjectId: before.id })
  if (!payment) return { order: before, outcome: before.status === 'awaiting_payment' ? 'open' : 'ended' }
  const settled = await settlePayment(context, { intentId: payment.id })
  const order = (await getOwnDeviceOrder(context, deviceOrderId)) ?? before
  if (!settled.ok) return { order, outcome: 'unknown' }
  const { status } = settled.value
  if (status === 'paid' || status === 'refunded') {
    const counted = order.events.some(({ type }) => type === 'deviceOrder.topUpPaid')
    return { order, outcome: counted ? 'paid' : 'turnedBack' }
  }
  if (status === 'unresolved') return { order, outcome: 'unknown' }
  if (order.status !== 'awaiting_payment') return { order, outcome: 'ended' }
  return { order, outcome: 'open' }
}
