import { recordAudit } from '~/domains/audit/index.server'
import type { Context } from '~/domains/identity/context'
import { ok, type Result, refuse } from '~/lib/result'
import { addDays, dayOf } from '~/platform/clock.server'
import type { Tx } from '~/platform/db.server'
import { newHandoverCode } from '../handover-code.server'
import { type DeviceOrderMove, nextDeviceOrderStatus } from '../lifecycle'
import { mayWorkOn } from '../policy'
import { type LockedDeviceOrder, lockDeviceOrder } from './lock-device-order.server'
import { writeOrderEvent } from './write-event.server'

const eventOfMove = {
  accept: 'deviceOrder.accepted',
  startMaking: 'deviceOrder.makingStarted',
  finish: 'deviceOrder.ready',
} as const satisfies Partial<Record<DeviceOrderMove, string>>

export type MakerMove = keyof typeof eventOfMove

/**
 * The maker's steps: accept (with a promised day), start, finish. When it is finished a hand-over code is made,
 * which only the person can see.
 */
export async function advanceDeviceOrderIn(
  tx: Tx,
  context: Context,
  input: { deviceOrderId: string; move: MakerMove; makingDays?: number; note?: string },
): Promise<Result<LockedDeviceOrder, 'vouchers.error.orderNotFound' | 'vouchers.error.orderMoved'>> {
  const order = await lockDeviceOrder(tx, input.deviceOrderId)
  if (!order || !mayWorkOn(context, order)) return refuse('vouchers.error.orderNotFound')
  const status = nextDeviceOrderStatus(order.status, input.move)
  if (!status) return refuse('vouchers.error.orderMoved')

  const promised =
    input.move === 'accept' && input.makingDays ? addDays(dayOf(context.now()), input.makingDays) : null
  await tx.deviceOrder.update({
    where: { id: order.id },
    data: {
      status,
      version: { increment: 1 },
      ...(promised ? { readyOn: promised } : {}),
      ...(input.move === 'finish' ? newHandoverCode(order.id) : {}),
    },
  })
  await writeOrderEvent(tx, context, {
    deviceOrderId: order.id,
    type: eventOfMove[input.move],
    ...(input.note ? { text: input.note } : {}),
  })
  await recordAudit(tx, context, {
    chain: `voucher:${order.voucherId}`,
    action: eventOfMove[input.move],
    details: { deviceOrderId: order.id },
  })
  return ok({ ...order, status })
}
