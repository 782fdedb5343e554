import { recordAudit } from '~/domains/audit/index.server'
import { getVoucherSide, refuseBothSides } from '~/domains/identity/index.server'
import { postAct } from '~/domains/ledger/index.server'
import { notify } from '~/domains/notifications/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import { fitsSixDigits } from '~/platform/six-digits.server'
import type { Work } from '~/platform/work.server'
import { offerToWaiting } from '../budget/rows/offer-to-waiting.server'
import { nextDeviceOrderStatus, nextVoucherStatus } from '../lifecycle'
import { mayWorkOn } from '../policy'
import { lockDeviceOrder } from '../rows/lock-device-order.server'
import { lockVoucherOfOrder } from '../rows/lock-voucher.server'
import { moveVoucher } from '../rows/move-voucher.server'
import { maxHandoverAttempts, warrantyDay } from '../rules'
import type { HandOverInput } from '../schema'

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
export async function handOverDevice(
  work: Work,
  input: HandOverInput,
): Promise<Result<{ number: string; priceTiyin: bigint }, HandOverError>> {
  const voucher = await lockVoucherOfOrder(work, input.deviceOrderId)
  const order = voucher && (await lockDeviceOrder(work, input.deviceOrderId))
  if (!order || !mayWorkOn(work, order)) return refuse('vouchers.error.orderNotFound')
  const own = refuseBothSides('makeDevice', work, await getVoucherSide(work, voucher.id))
  if (own) return own
  const status = nextDeviceOrderStatus(order.status, 'handOver')
  const voucherStatus = nextVoucherStatus(voucher.status, 'redeem')
  if (!status || !voucherStatus) return refuse('vouchers.error.orderMoved')
  if (order.handoverAttempts >= maxHandoverAttempts) return refuse('vouchers.error.tooManyCodes')
  if (!fitsSixDigits('handoverCode', order.id, input.code, order.handoverCodeHash)) {
    await work.keep('handover-code-tried', async () => {
      await work.asSystem(() =>
        work.tx.deviceOrder.update({ where: { id: order.id }, data: { handoverAttempts: { increment: 1 } } }),
      )
      await recordAudit(work, {
        subject: voucher.id,
        action: 'deviceOrder.codeRefused',
        details: { deviceOrderId: order.id },
      })
    })
    return refuse('vouchers.error.wrongCode', {
      count: maxHandoverAttempts - order.handoverAttempts - 1,
    })
  }

  await work.asSystem(async () => {
    const { warrantyMonths } = await work.tx.offer.findUniqueOrThrow({ where: { id: order.offerId } })
    await work.tx.deviceOrder.update({
      where: { id: order.id },
      data: {
        status,
        handedOverAt: work.now(),
        warrantyUntil: warrantyDay(dayOf(work.now()), warrantyMonths),
        handoverCodeHash: null,
        handoverCodeCipher: null,
        version: { increment: 1 },
      },
      select: { id: true },
    })
    await moveVoucher(work, {
      voucherId: voucher.id,
      status: voucherStatus,
      type: 'voucher.redeemed',
      order: { deviceOrderId: order.id, type: 'deviceOrder.handedOver' },
    })
    await postAct(work, 'deviceOrder.captured', order.id)
    if (order.voucherPartTiyin < voucher.ceilingTiyin) await offerToWaiting(work)
    await recordAudit(work, {
      subject: voucher.id,
      action: 'voucher.redeemed',
      details: { deviceOrderId: order.id, priceTiyin: String(order.priceTiyin) },
    })
  })
  const { id, number, personId, priceTiyin } = order
  await notify(work, {
    key: `deviceOrder:${id}:handedOver`,
    personId,
    template: 'notifications.deviceOrderHandedOver',
    variables: { number },
    locale: null,
    path: `/vouchers/orders/${id}`,
  })
  return ok({ number, priceTiyin })
}
