import { type ContextWith, systemContext } from '~/domains/identity/context'
import { expirePayment, type PaymentPorts } from '~/domains/payments/index.server'
import { transaction } from '~/platform/db.server'
import { endAndRefundIn } from './end-device-order.server'

/** A provider that does not answer keeps the hold this much longer; then the voucher is freed all the same. */
const graceMs = 15 * 60_000

/**
 * Frees the voucher of an order whose own part was not paid in time. The payment page is closed first: a person who
 * paid in the last second keeps her order. What is paid later still is sent back by its settlement. Throws, to be
 * tried again, while the provider does not answer.
 */
export async function releaseUnpaidOrder(
  context: ContextWith<PaymentPorts>,
  deviceOrderId: string,
): Promise<'released' | 'kept' | 'early'> {
  const portal = { ...context, ...systemContext(context.now, context.requestId) }
  const order = await transaction(portal, (tx) =>
    tx.deviceOrder.findUnique({
      where: { id: deviceOrderId },
      select: { status: true, payUntil: true },
    }),
  )
  if (order?.status !== 'awaiting_payment' || !order.payUntil) return 'kept'
  const overdueMs = context.now().getTime() - order.payUntil.getTime()
  if (overdueMs < 0) return 'early'
  const closed = await expirePayment(portal, { subjectId: deviceOrderId })
  if (!closed.ok && overdueMs < graceMs) throw new Error(`release order ${deviceOrderId}: ${closed.error}`)
  const ended = await transaction(portal, (tx) =>
    endAndRefundIn(tx, portal, { deviceOrderId, ending: 'lapse', reasonCode: 'unpaid' }),
  )
  return ended.ok ? 'released' : 'kept'
}
