import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import { lockName } from '~/platform/lock-name.server'
import type { Prisma } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { nextDeviceOrderStatus, nextVoucherStatus } from '../../lifecycle'
import type { LockedVoucher } from '../../rows/lock-voucher.server'
import { moveVoucher } from '../../rows/move-voucher.server'
import { extendedLastDay } from '../../rules'
import { openClaimStatuses } from '../lifecycle'
import { moveClaim } from './move-claim.server'
import type { LockedClaim, TakenOrder } from './take-claim.server'

export type ReturnDeviceError = 'claims.error.moved' | 'claims.error.clawbackWaits'

export interface ReturnedDevice {
  deviceOrderId: string
  voucherId: string
  claimId: string
  number: string
  personId: string
  makerId: string
  /** False when the voucher is over: the State’s share goes to the budget. */
  isVoucherFree: boolean
  validUntil: Date
}

/**
 * A device goes back: the voucher is free again with the days that the order took, or over where its programme has ended
 * or another one stands in its place. The one way on which the money of a hand-over goes back; the caller posts it in
 * the same transaction (act `deviceOrder.returned`). Whatever else was asked of the device comes to nothing.
 */
export async function returnDevice(
  work: Work,
  taken: TakenOrder & { claim: LockedClaim },
  write: Prisma.DeviceClaimUncheckedUpdateInput,
  text?: string,
): Promise<Result<ReturnedDevice, ReturnDeviceError>> {
  const { claim, order, voucher } = taken
  const status = nextDeviceOrderStatus(order.status, 'takeBack')
  if (!status) return refuse('claims.error.moved')
  return work.asSystem(async () => {
    // Finance prepares under the same lock.
    await lockName(work, `clawback:${order.id}`)
    const waiting = await work.tx.makerClawback.count({
      where: { deviceOrderId: order.id, status: 'prepared' },
    })
    if (waiting > 0) return refuse('claims.error.clawbackWaits')
    const moved = await moveClaim(work, taken, { move: 'giveBack', write, text })
    if (!moved.ok) return moved
    await work.tx.deviceOrder.update({
      where: { id: order.id },
      data: { status, measurementsCipher: null, version: { increment: 1 } },
      select: { id: true },
    })
    const free = await freeVoucher(work, voucher, order.placedAt)
    await work.tx.deviceClaim.updateMany({
      where: { deviceOrderId: order.id, id: { not: claim.id }, status: { in: [...endedWith] } },
      data: { status: 'withdrawn', closedAt: work.now() },
    })
    await recordAudit(work, {
      subject: voucher.id,
      action: 'voucher.returned',
      details: { deviceOrderId: order.id, priceTiyin: String(order.priceTiyin) },
    })
    const { id: deviceOrderId, number, personId, makerId } = order
    return ok({ deviceOrderId, voucherId: voucher.id, claimId: claim.id, number, personId, makerId, ...free })
  })
}

const endedWith = openClaimStatuses.filter((status) => status !== 'repaired' && status !== 'answered')

async function freeVoucher(work: Work, voucher: LockedVoucher, placedAt: Date) {
  const { programmeEndsOn } = await work.tx.entitlement.findUniqueOrThrow({
    where: { id: voucher.entitlementId },
    select: { programmeEndsOn: true },
  })
  const today = dayOf(work.now())
  // The days after a suspension began are given back when it ends.
  const until = dayOf(voucher.suspendedAt ?? work.now())
  const extended = extendedLastDay(voucher.validUntil, dayOf(placedAt), until, programmeEndsOn)
  const another = await work.tx.voucher.count({
    where: {
      beneficiaryIndex: voucher.beneficiaryIndex,
      deviceCode: voucher.deviceCode,
      status: { in: ['issued', 'held'] },
    },
  })
  const isVoucherFree = another === 0 && (extended >= today || voucher.suspendedAt !== null)
  const status = nextVoucherStatus(voucher.status, isVoucherFree ? 'giveBack' : 'giveUp')
  if (!status) throw new Error(`voucher ${voucher.id} is ${voucher.status} and its order was handed over`)
  const validUntil = isVoucherFree ? extended : voucher.validUntil
  await moveVoucher(work, { voucherId: voucher.id, status, validUntil, type: 'voucher.returned' })
  return { isVoucherFree, validUntil }
}
