import { recordAudit } from '~/domains/audit/index.server'
import { postAct } from '~/domains/ledger/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { nextDeviceOrderStatus } from '../lifecycle'
import { lockDeviceOrder } from '../rows/lock-device-order.server'
import { writeOrderEvent } from '../rows/write-event.server'

export interface ConfirmedTopUp {
  deviceOrderId: string
  number: string
  personId: string
  makerId: string
}

/**
 * The person's own part has been paid: it joins the public part on hold, and the maker sees the order.
 * Refused when the order lapsed meanwhile; the caller then pays the money back.
 */
export async function confirmTopUp(
  work: Work,
  input: { deviceOrderId: string; intentId: string; amountTiyin: bigint },
): Promise<Result<ConfirmedTopUp, 'vouchers.error.orderLapsed'>> {
  const order = await lockDeviceOrder(work, input.deviceOrderId)
  if (!order) return refuse('vouchers.error.orderLapsed')
  const placed = nextDeviceOrderStatus(order.status, 'pay')
  if (!placed || input.amountTiyin !== order.topUpTiyin) return refuse('vouchers.error.orderLapsed')

  const { id, number, personId, makerId } = order
  await work.tx.deviceOrder.update({
    where: { id },
    data: { status: placed, payUntil: null, version: { increment: 1 } },
  })
  await writeOrderEvent(work, { deviceOrderId: id, type: 'deviceOrder.topUpPaid' })
  await postAct(work, 'deviceOrder.topUpPaid', id)
  await recordAudit(work, {
    subject: order.voucherId,
    action: 'deviceOrder.topUpPaid',
    details: { deviceOrderId: id, intentId: input.intentId, amountTiyin: String(input.amountTiyin) },
  })
  return ok({ deviceOrderId: id, number, personId, makerId })
}
