import { recordAudit } from '~/domains/audit/index.server'
import type { Context } from '~/domains/identity/context'
import { getVoucherSide, refuseBothSides } from '~/domains/identity/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Tx } from '~/platform/db.server'
import { asSystem } from '~/platform/system-scope.server'
import { newHandoverCode, openHandoverCode } from '../handover-code.server'
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

/** `handoverCode` is there when this move made one. */
export type AdvancedOrder = LockedDeviceOrder & { handoverCode: string | null }

export type AdvanceError =
  | 'vouchers.error.orderNotFound'
  | 'vouchers.error.orderMoved'
  | 'sides.error.makeDevice'

/**
 * The maker's steps: accept (with the promised day `readyOn`), start, finish. When it is finished a hand-over code is made,
 * which goes to the person alone.
 */
export async function advanceDeviceOrderIn(
  tx: Tx,
  context: Context,
  input: { deviceOrderId: string; move: MakerMove; readyOn?: Date | null; note?: string },
): Promise<Result<AdvancedOrder, AdvanceError>> {
  const order = await lockDeviceOrder(tx, input.deviceOrderId)
  if (!order || !mayWorkOn(context, order)) return refuse('vouchers.error.orderNotFound')
  const own = refuseBothSides('makeDevice', context, await getVoucherSide(tx, order.voucherId))
  if (own) return own
  const status = nextDeviceOrderStatus(order.status, input.move)
  if (!status) return refuse('vouchers.error.orderMoved')

  const code = input.move === 'finish' ? newHandoverCode(order.id) : null
  await asSystem(tx, async () => {
    await tx.deviceOrder.update({
      where: { id: order.id },
      data: {
        status,
        version: { increment: 1 },
        ...(input.move === 'accept' && input.readyOn ? { readyOn: input.readyOn } : {}),
        ...code,
      },
    })
    await writeOrderEvent(tx, context, {
      deviceOrderId: order.id,
      type: eventOfMove[input.move],
      ...(input.note ? { text: input.note } : {}),
    })
  })
  await recordAudit(tx, {
    subject: order.voucherId,
    action: eventOfMove[input.move],
    details: { deviceOrderId: order.id },
  })
  return ok({ ...order, status, handoverCode: code && openHandoverCode(order.id, code.handoverCodeCipher) })
}
