import { cancelOrderVisits } from '~/domains/appointments/index.server'
import { notify, type Template } from '~/domains/notifications/index.server'
import {
  cancelPayments,
  lockPayments,
  type PaymentPorts,
  type RequestRefundError,
  returnPayment,
} from '~/domains/payments/index.server'
import {
  type EndError,
  type EndedDeviceOrder,
  endDeviceOrder,
  type OrderEnding,
  releaseRaise,
} from '~/domains/vouchers/index.server'
import { isId } from '~/lib/ids'
import { type Result, refuse } from '~/lib/result'
import type { WorkWith } from '~/platform/work.server'

const templateOfEnding = {
  cancel: 'notifications.deviceOrderCancelled',
  lapse: 'notifications.deviceOrderCancelled',
  decline: 'notifications.deviceOrderDeclined',
  stop: 'notifications.deviceOrderStopped',
  unclaimed: 'notifications.deviceOrderUnclaimed',
} as const satisfies Record<OrderEnding, Template>

/**
 * What every ending has in common, in the caller's transaction: money, right and days go back, the top-up's refund is
 * asked for, what was not paid yet can no longer be paid, what the State agreed to pay above its ceiling for this price is
 * the budget's again, and the person is told.
 */
export async function endAndRefund(
  work: WorkWith<PaymentPorts>,
  input: { deviceOrderId: string; ending: OrderEnding; reasonCode: string },
): Promise<Result<EndedDeviceOrder, EndError | RequestRefundError>> {
  // With the portal's eyes: a clerk sees no orders. Whose it is is looked at by endDeviceOrder.
  const { deviceOrderId } = input
  const known = isId(deviceOrderId)
    ? await work.asSystem(() =>
        work.tx.deviceOrder.findUnique({ where: { id: deviceOrderId }, select: { voucherId: true } }),
      )
    : null
  if (!known) return refuse('vouchers.error.orderNotFound')
  await lockPayments(work, known.voucherId)
  const order = await endDeviceOrder(work, input)
  if (!order.ok) return order
  await cancelPayments(work, { onceId: known.voucherId })
  await cancelOrderVisits(work, deviceOrderId)
  const { id, number, personId } = order.value
  const back = await returnPayment(work, {
    act: 'deviceOrder.released',
    subjectId: id,
    paidFor: id,
    key: `deviceOrder.end:${id}`,
    reasonCode: `deviceOrder.${input.ending}`,
  })
  if (!back.ok) return back
  await releaseRaise(work, known.voucherId)
  const { refundTiyin } = back.value
  const path = `/vouchers/orders/${id}`
  await notify(work, {
    key: `deviceOrder:${id}:ended`,
    personId,
    template: templateOfEnding[input.ending],
    variables: { number },
    locale: null,
    path,
  })
  if (refundTiyin === 0n) return order
  await notify(work, {
    key: `deviceOrder:${id}:refunded`,
    personId,
    template: 'notifications.topUpRefunded',
    variables: { number, amountTiyin: String(refundTiyin) },
    locale: null,
    path,
  })
  return order
}
