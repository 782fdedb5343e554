import type { ContextWith } from '~/domains/identity/context'
import {
  getPaymentOfSubject,
  type PaymentPorts,
  type SettledPayment,
  settlePayment,
} from '~/domains/payments/index.server'
import { getOwnDeviceOrder, type OwnDeviceOrder } from '~/domains/vouchers/index.server'

/**
 * How the person's own part stands. `paid` = counted; `turnedBack` = it came too late and goes back; `open` = not
 * paid, and can be; `declined` = the same, a card was refused; `failed` = the bank did not let it through afterwards,
 * another payment can begin; `processing` = she has paid, the bank has not answered yet; `late` = the same for an
 * order that is gone: what comes goes back; `ended` = nothing can be paid any more; `unknown` = the provider does not
 * answer; `unclear` = its answer does not fit, the finance officer sees it.
 */
export type TopUpOutcome =
  | 'paid'
  | 'turnedBack'
  | 'open'
  | 'declined'
  | 'failed'
  | 'processing'
  | 'late'
  | 'ended'
  | 'unknown'
  | 'unclear'

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
  if (!payment) return { order: before, outcome: mayPay(before, context.now()) ? 'open' : 'ended' }
  const settled = await settlePayment(context, { intentId: payment.id })
  const order = (await getOwnDeviceOrder(context, deviceOrderId)) ?? before
  if (!settled.ok) return { order, outcome: 'unknown' }
  return { order, outcome: outcomeOf(order, settled.value, context.now()) }
}

function outcomeOf(order: OwnDeviceOrder, { status, atProvider }: SettledPayment, now: Date): TopUpOutcome {
  if (status === 'paid' || status === 'refunded') {
    return order.events.some(({ type }) => type === 'deviceOrder.topUpPaid') ? 'paid' : 'turnedBack'
  }
  // Without a page at the provider nothing can have been paid.
  if (status === 'unresolved' && atProvider) return 'unclear'
  if (atProvider === 'processing') return order.status === 'awaiting_payment' ? 'processing' : 'late'
  if (!mayPay(order, now)) return 'ended'
  return atProvider === 'declined' || atProvider === 'failed' ? atProvider : 'open'
}

function mayPay({ status, payUntil }: OwnDeviceOrder, now: Date): boolean {
  return status === 'awaiting_payment' && payUntil !== null && payUntil > now
}
