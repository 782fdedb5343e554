import { type ContextWith, systemContext } from '~/domains/identity/context'
import { enqueue } from '~/domains/jobs/index.server'
import { expirePayment, type PaymentPorts } from '~/domains/payments/index.server'
import { transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { endAndRefund } from './end-and-refund.server'

/** A provider that does not answer keeps the hold this much longer; then the voucher is freed all the same. */
const graceMs = 15 * 60_000

/** Money that is on its way keeps the hold: the voucher is the person's own, nobody else waits for it. */
const onItsWayMs = 14 * 24 * 3600_000
const askAgainMs = 10 * 60_000

/**
 * Frees the voucher of an order whose own part was not paid in time. The payment page is closed first: a person who
 * paid in the last second keeps her order, and so does one whose bank has not answered yet (`waiting`: the job comes
 * again). What is paid later still is sent back by its settlement. Throws, to be tried again, while the provider does
 * not answer.
 */
export async function releaseUnpaidOrder(
  context: ContextWith<PaymentPorts>,
  deviceOrderId: string,
): Promise<'released' | 'kept' | 'early' | 'waiting'> {
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
  if (closed.ok && closed.value?.atProvider === 'processing' && overdueMs < onItsWayMs) {
    const runAt = new Date(context.now().getTime() + askAgainMs)
    const again = { key: `unpaid:${deviceOrderId}`, runAt }
    await transaction(portal, (tx) => enqueue(tx, 'vouchers.releaseUnpaidOrder', { deviceOrderId }, again))
    return 'waiting'
  }
  const ended = await perform(portal, endAndRefund, { deviceOrderId, ending: 'lapse', reasonCode: 'unpaid' })
  return ended.ok ? 'released' : 'kept'
}
