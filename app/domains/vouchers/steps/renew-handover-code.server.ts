import { recordAudit } from '~/domains/audit/index.server'
import type { Context } from '~/domains/identity/context'
import { ok, type Result, refuse } from '~/lib/result'
import type { Tx } from '~/platform/db.server'
import { asSystem } from '~/platform/system-scope.server'
import { newHandoverCode, openHandoverCode } from '../handover-code.server'
import { isOwn } from '../policy'
import { type LockedDeviceOrder, lockDeviceOrder } from './lock-device-order.server'

/** The person makes a new code: the old one was mistyped too often, or somebody else saw it. */
export async function renewHandoverCodeIn(
  tx: Tx,
  context: Context,
  input: { deviceOrderId: string },
): Promise<
  Result<
    LockedDeviceOrder & { handoverCode: string },
    'vouchers.error.orderNotFound' | 'vouchers.error.orderMoved'
  >
> {
  const order = await lockDeviceOrder(tx, input.deviceOrderId)
  if (!order || !isOwn(context, order)) return refuse('vouchers.error.orderNotFound')
  if (order.status !== 'ready') return refuse('vouchers.error.orderMoved')
  const code = newHandoverCode(order.id)
  await asSystem(tx, () => tx.deviceOrder.update({ where: { id: order.id }, data: code }))
  await recordAudit(tx, {
    subject: order.voucherId,
    action: 'deviceOrder.codeRenewed',
    details: { deviceOrderId: order.id },
  })
  return ok({ ...order, handoverCode: openHandoverCode(order.id, code.handoverCodeCipher) })
}
