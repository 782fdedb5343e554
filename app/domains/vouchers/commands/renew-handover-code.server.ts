import { recordAudit } from '~/domains/audit/index.server'
import { notify } from '~/domains/notifications/index.server'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { newHandoverCode, openHandoverCode } from '../handover/handover-code.server'
import { isOwn } from '../policy'
import { lockDeviceOrder } from '../rows/lock-device-order.server'

/**
 * The person makes a new hand-over code: the old one was mistyped too often, or somebody else saw it. It goes to her by
 * SMS too, as the first one did.
 */
export async function renewHandoverCode(
  work: Work,
  input: { deviceOrderId: string },
): Promise<Result<null, 'vouchers.error.orderNotFound' | 'vouchers.error.orderMoved'>> {
  const order = await lockDeviceOrder(work, input.deviceOrderId)
  if (!order || !isOwn(work, order)) return refuse('vouchers.error.orderNotFound')
  if (order.status !== 'ready') return refuse('vouchers.error.orderMoved')
  const code = newHandoverCode(order.id)
  await work.asSystem(() => work.tx.deviceOrder.update({ where: { id: order.id }, data: code }))
  await recordAudit(work, {
    subject: order.voucherId,
    action: 'deviceOrder.codeRenewed',
    details: { deviceOrderId: order.id },
  })
  const { id, number, personId } = order
  await notify(work, {
    key: `deviceOrder:${id}:code:${newId()}`,
    template: 'notifications.deviceOrderReady',
    personId,
    locale: null,
    path: `/vouchers/orders/${id}`,
    channels: ['sms', 'email'],
    variables: { number, code: openHandoverCode(id, code.handoverCodeCipher) },
  })
  return ok(null)
}
