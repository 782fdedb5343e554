import type { Context } from '~/domains/identity/context'
import { notifyIn } from '~/domains/notifications/index.server'
import { cancelPaymentsIn, lockPaymentsIn, returnPaymentIn } from '~/domains/payments/index.server'
import { type EndError, type EndedDeviceOrder, endDeviceOrderIn } from '~/domains/vouchers/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Tx } from '~/platform/db.server'

/**
 * What every ending has in common, in the caller's transaction: money, right and days go back, the top-up's refund is
 * asked for, what was not paid yet can no longer be paid, and the person is told. Answers besides the payments whose
 * pages are to be closed (`closePages`).
 */
export async function endAndRefundIn(
  tx: Tx,
  context: Context,
  input: { deviceOrderId: string; ending: 'cancel' | 'decline' | 'lapse'; reasonCode: string },
): Promise<Result<EndedDeviceOrder & { closingIds: string[] }, EndError>> {
  const known = await tx.deviceOrder.findUnique({
    where: { id: input.deviceOrderId },
    select: { voucherId: true },
  })
  if (!known) return refuse('vouchers.error.orderNotFound')
  await lockPaymentsIn(tx, known.voucherId)
  const order = await endDeviceOrderIn(tx, context, input)
  if (!order.ok) return order
  const closingIds = await cancelPaymentsIn(tx, { onceId: known.voucherId })
  const ended = ok({ ...order.value, closingIds })
  const { id, number, personId } = order.value
  const { refundTiyin } = await returnPaymentIn(tx, context, {
    act: 'deviceOrder.released',
    subjectId: id,
    paidFor: id,
    key: `deviceOrder.end:${id}`,
    reasonCode: `deviceOrder.${input.ending}`,
  })
  const path = `/vouchers/orders/${id}`
  await notifyIn(tx, context, {
    key: `deviceOrder:${id}:ended`,
    personId,
    template:
      input.ending === 'decline' ? 'notifications.deviceOrderDeclined' : 'notifications.deviceOrderCancelled',
    variables: { number },
    locale: null,
    path,
  })
  if (refundTiyin === 0n) return ended
  await notifyIn(tx, context, {
    key: `deviceOrder:${id}:refunded`,
    personId,
    template: 'notifications.topUpRefunded',
    variables: { number, amountTiyin: String(refundTiyin) },
    locale: null,
    path,
  })
  return ended
}
