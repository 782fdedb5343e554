import { timingSafeEqual } from 'node:crypto'
import { recordAudit } from '~/domains/audit/index.server'
import type { Context } from '~/domains/identity/context'
import { getVoucherSide, refuseBothSides } from '~/domains/identity/index.server'
import { postAct } from '~/domains/ledger/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Tx } from '~/platform/db.server'
import { asSystem } from '~/platform/system-scope.server'
import { hashHandoverCode } from '../handover-code.server'
import { nextDeviceOrderStatus, nextVoucherStatus } from '../lifecycle'
import { mayWorkOn } from '../policy'
import { maxHandoverAttempts } from '../rules'
import type { HandOverInput } from '../schema'
import { type LockedDeviceOrder, lockDeviceOrder } from './lock-device-order.server'
import { lockVoucher } from './lock-voucher.server'
import { writeOrderEvent, writeVoucherEvent } from './write-event.server'

export type HandOverError =
  | 'vouchers.error.orderNotFound'
  | 'vouchers.error.orderMoved'
  | 'sides.error.makeDevice'
  /** `details.left` attempts are left. */
  | 'vouchers.error.wrongCode'
  | 'vouchers.error.tooManyCodes'

/**
 * The person showed her code: she has the device. Only now the held money becomes the maker's, and what is left of
 * the ceiling goes back to the treasury. A wrong code is counted although it is refused.
 */
export async function handOverDeviceIn(
  tx: Tx,
  context: Context,
  input: HandOverInput,
): Promise<Result<LockedDeviceOrder, HandOverError>> {
  const known = await tx.deviceOrder.findUnique({
    where: { id: input.deviceOrderId },
    select: { voucherId: true },
  })
  const voucher = known && (await lockVoucher(tx, known.voucherId))
  const order = voucher && (await lockDeviceOrder(tx, input.deviceOrderId))
  if (!order || !mayWorkOn(context, order)) return refuse('vouchers.error.orderNotFound')
  const own = refuseBothSides('makeDevice', context, await getVoucherSide(tx, voucher.id))
  if (own) return own
  const status = nextDeviceOrderStatus(order.status, 'handOver')
  const voucherStatus = nextVoucherStatus(voucher.status, 'redeem')
  if (!status || !voucherStatus) return refuse('vouchers.error.orderMoved')
  if (order.handoverAttempts >= maxHandoverAttempts) return refuse('vouchers.error.tooManyCodes')
  if (!codeFits(order, input.code)) {
    await tx.keep('handover-code-tried', async () => {
      await asSystem(tx, () =>
        tx.deviceOrder.update({ where: { id: order.id }, data: { handoverAttempts: { increment: 1 } } }),
      )
      await recordAudit(tx, {
        subject: voucher.id,
        action: 'deviceOrder.codeRefused',
        details: { deviceOrderId: order.id },
      })
    })
    return refuse('vouchers.error.wrongCode', {
      count: maxHandoverAttempts - order.handoverAttempts - 1,
    })
  }

  await asSystem(tx, async () => {
    await tx.deviceOrder.update({
      where: { id: order.id },
      data: {
        status,
        handedOverAt: context.now(),
        handoverCodeHash: null,
        handoverCodeCipher: null,
        version: { increment: 1 },
      },
    })
    await tx.voucher.update({
      where: { id: voucher.id },
      data: { status: voucherStatus, version: { increment: 1 } },
    })
    await writeOrderEvent(tx, context, { deviceOrderId: order.id, type: 'deviceOrder.handedOver' })
    await writeVoucherEvent(tx, context, { voucherId: voucher.id, type: 'voucher.redeemed' })
    await postAct(tx, 'deviceOrder.captured', order.id)
  })
  await recordAudit(tx, {
    subject: voucher.id,
    action: 'voucher.redeemed',
    details: { deviceOrderId: order.id, priceTiyin: String(order.priceTiyin) },
  })
  return ok({ ...order, status })
}

function codeFits(order: LockedDeviceOrder, code: string): boolean {
  if (!order.handoverCodeHash) return false
  const given = Buffer.from(hashHandoverCode(order.id, code))
  const stored = Buffer.from(order.handoverCodeHash)
  return given.length === stored.length && timingSafeEqual(given, stored)
}
