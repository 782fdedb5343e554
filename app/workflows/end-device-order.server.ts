import type { ContextWith } from '~/domains/identity/context'
import { notify } from '~/domains/notifications/index.server'
import {
  cancelPaymentsIn,
  lockPaymentsIn,
  type PaymentPorts,
  type RequestRefundError,
  returnPaymentIn,
} from '~/domains/payments/index.server'
import { type EndError, type EndedDeviceOrder, endDeviceOrder } from '~/domains/vouchers/index.server'
import { type Result, refuse } from '~/lib/result'
import type { Tx } from '~/platform/db.server'

/**
 * What every ending has in common, in the caller's transaction: money, right and days go back, the top-up's refund is
 * asked for, what was not paid yet can no longer be paid, and the person is told.
 */
export async function endAndRefundIn(
  tx: Tx,
  context: ContextWith<PaymentPorts>,
  input: { deviceOrderId: string; ending: 'cancel' | 'decline' | 'lapse'; reasonCode: string },
): Promise<Result<EndedDeviceOrder, EndError | RequestRefundError>> {
  const known = await tx.deviceOrder.findUnique({
    where: { id: input.deviceOrderId },
    select: { voucherId: true },
  })
  if (!known) return refuse('vouchers.error.orderNotFound')
  await lockPaymentsIn(tx, known.voucherId)
  const order = await endDeviceOrder(tx, input)
  if (!order.ok) return order
  await cancelPaymentsIn(tx, context, { onceId: known.voucherId })
  const { id, number, personId } = order.value
  const back = await returnPaymentIn(tx, context, {
    act: 'deviceOrder.released',
    subjectId: id,
    paidFor: id,
    key: `deviceOrder.end:${id}`,
    reasonCode: `deviceOrder.${input.ending}`,
  })
  if (!back.ok) return back
  const { refundTiyin } = back.value
  const path = `/vouchers/orders/${id}`
  await notify(tx, {
    key: `deviceOrder:${id}:ended`,
    personId,
    template:
      input.ending === 'decline' ? 'notifications.deviceOrderDeclined' : 'notifications.deviceOrderCancelled',
    variables: { number },
    locale: null,
    path,
  })
  if (refundTiyin === 0n) return order
  await notify(tx, {
    key: `deviceOrder:${id}:refunded`,
    personId,
    template: 'notifications.topUpRefunded',
    variables: { number, amountTiyin: String(refundTiyin) },
    locale: null,
    path,
  })
  return order
}
