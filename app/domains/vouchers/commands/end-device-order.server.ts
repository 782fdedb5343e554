import { recordAudit } from '~/domains/audit/index.server'
import { getMakerFamily, refuseBothSides } from '~/domains/identity/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { isUnclaimed } from '../handover/dispatch/rows/is-unclaimed.server'
import { type DeviceOrderMove, nextDeviceOrderStatus, nextVoucherStatus } from '../lifecycle'
import { isOwn, mayWorkOn } from '../policy'
import { reopenQuotesOf } from '../quotes/rows/follow-order.server'
import {
  type LockedDeviceOrder,
  type LockedPair,
  lockOrderAndVoucher,
} from '../rows/lock-device-order.server'
import { isAssisted } from '../rows/lock-voucher-to-spend.server'
import { moveVoucher } from '../rows/move-voucher.server'
import { extendedLastDay } from '../rules'

export interface EndedDeviceOrder extends LockedDeviceOrder {
  /** Tiyin of the person's own money that was on hold and must be paid back through its provider; 0 when none. */
  refundTiyin: bigint
  /** True when it still waited for the person's own part: no maker has seen it. */
  neverPaid: boolean
  voucherNumber: string
  validUntil: Date
}

export type EndError =
  | 'vouchers.error.orderNotFound'
  | 'vouchers.error.orderMoved'
  | 'sides.error.makeDevice'
  | 'sides.error.assist'

/**
 * `stop`: the maker takes no vouchers any more. `unclaimed`: it came back, and nobody said in time what comes next.
 */
export type OrderEnding = 'cancel' | 'decline' | 'lapse' | 'stop' | 'unclaimed'

const eventOfEnding = {
  cancel: 'deviceOrder.cancelled',
  decline: 'deviceOrder.declined',
  lapse: 'deviceOrder.lapsed',
  stop: 'deviceOrder.stopped',
  unclaimed: 'deviceOrder.unclaimed',
} as const satisfies Record<OrderEnding, string>

const moveOf = {
  cancel: 'cancel',
  decline: 'decline',
  lapse: 'lapse',
  stop: 'cancel',
  unclaimed: 'cancel',
} as const satisfies Record<OrderEnding, DeviceOrderMove>

/**
 * The order comes to nothing: the voucher is free again with the days it stood. The caller returns the money in the same
 * transaction (act `deviceOrder.released`): the public part to the voucher, the person's own part to its provider.
 * The person cancels, or a clerk whom she lets do it today; the maker declines, the portal lets an unpaid order lapse or
 * stops those of a maker who takes no vouchers any more, and those that nobody fetched.
 */
export async function endDeviceOrder(
  work: Work,
  input: { deviceOrderId: string; ending: OrderEnding; reasonCode: string },
): Promise<Result<EndedDeviceOrder, EndError>> {
  // With the portal's eyes: a clerk sees no orders. Whose it is is looked at here.
  const locked = await work.asSystem(() => lockOrderAndVoucher(work, input.deviceOrderId))
  if (!locked || !(await mayEnd(work, input.ending, locked.order)))
    return refuse('vouchers.error.orderNotFound')
  const { voucher, order } = locked
  const own = await refuseOwn(work, input.ending, locked)
  if (own) return own
  const status = nextDeviceOrderStatus(order.status, moveOf[input.ending])
  const voucherStatus = nextVoucherStatus(voucher.status, 'release')
  if (!status || !voucherStatus) return refuse('vouchers.error.orderMoved')

  const now = work.now()
  const refundTiyin = order.status === 'awaiting_payment' ? 0n : order.topUpTiyin
  const { reasonCode } = input
  // With the portal's eyes: the maker who declines may not see the person's right, and the days are given back all the
  // same.
  const validUntil = await work.asSystem(async () => {
    const { programmeEndsOn } = await work.tx.entitlement.findUniqueOrThrow({
      where: { id: voucher.entitlementId },
      select: { programmeEndsOn: true },
    })
    // The days after a suspension began are given back when it ends.
    const until = dayOf(voucher.suspendedAt ?? now)
    const validUntil = extendedLastDay(voucher.validUntil, dayOf(order.placedAt), until, programmeEndsOn)
    await work.tx.deviceOrder.update({
      where: { id: order.id },
      data: {
        status,
        payUntil: null,
        handoverCodeHash: null,
        handoverCodeCipher: null,
        // The order is no longer the maker's, so the measurements are not either.
        measurementsCipher: null,
        version: { increment: 1 },
      },
      select: { id: true },
    })
    await moveVoucher(work, {
      voucherId: voucher.id,
      status: voucherStatus,
      validUntil,
      type: 'voucher.released',
      reasonCode,
      order: { deviceOrderId: order.id, type: eventOfEnding[input.ending] },
    })
    await reopenQuotesOf(work, order.id)
    await recordAudit(work, {
      subject: voucher.id,
      action: eventOfEnding[input.ending],
      details: { deviceOrderId: order.id, reasonCode, refundTiyin: String(refundTiyin) },
    })
    return validUntil
  })
  return ok({
    ...order,
    status,
    refundTiyin,
    neverPaid: order.status === 'awaiting_payment',
    voucherNumber: voucher.number,
    validUntil,
  })
}

async function refuseOwn(work: Work, ending: OrderEnding, { order, side }: LockedPair) {
  if (ending === 'decline') return refuseBothSides('makeDevice', work, side)
  if (ending !== 'cancel' || isOwn(work, order)) return null
  return refuseBothSides('assist', work, await getMakerFamily(work, [order.makerId]))
}

async function mayEnd(work: Work, ending: OrderEnding, order: LockedDeviceOrder): Promise<boolean> {
  if (ending === 'cancel') return isOwn(work, order) || (await isAssisted(work, order.voucherId))
  if (ending === 'decline') return mayWorkOn(work, order)
  if (work.role !== 'system') return false
  return ending !== 'unclaimed' || isUnclaimed(work, order.id)
}
