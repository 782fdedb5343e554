import type { ContextWith } from '~/domains/identity/context'
import {
  type PaymentPorts,
  type StartedPayment,
  type StartPaymentError,
  startPayment,
} from '~/domains/payments/index.server'
import { getOwnDeviceOrder } from '~/domains/vouchers/index.server'
import { type Result, refuse } from '~/lib/result'

export interface PayDeviceOrderInput {
  deviceOrderId: string
  /** What the payment is called on the provider's page: the order's number, never the device. */
  lineName: string
  locale: string
}

/** Gives the page where the person pays her own part of an order that waits for it. Asked twice, it is one payment. */
export async function payDeviceOrder(
  context: ContextWith<PaymentPorts>,
  input: PayDeviceOrderInput,
): Promise<
  Result<StartedPayment, StartPaymentError | 'vouchers.error.orderNotFound' | 'vouchers.error.orderMoved'>
> {
  const order = await getOwnDeviceOrder(context, input.deviceOrderId)
  if (!order) return refuse('vouchers.error.orderNotFound')
  if (order.status !== 'awaiting_payment' || !order.payUntil) return refuse('vouchers.error.orderMoved')
  const page = `/${input.locale}/vouchers/orders/${order.id}`
  return startPayment(context, {
    purpose: 'device_top_up',
    subjectId: order.id,
    onceId: order.voucherId,
    amountTiyin: order.topUpTiyin,
    lines: [{ name: input.lineName, quantity: 1, unitAmountTiyin: order.topUpTiyin }],
    successPath: `${page}/paid`,
    cancelPath: `${page}/paid?cancelled=1`,
    expiresAt: order.payUntil,
    locale: input.locale,
  })
}
