import { getMakerFamily, getVoucherSide, refuseBothSides } from '~/domains/identity/index.server'
import { isId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { DeviceRenewal } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { isOwn, mayDecideClaims } from '../../../policy'
import { type LockedDeviceOrder, lockDeviceOrder } from '../../../rows/lock-device-order.server'
import { type LockedVoucher, lockVoucher } from '../../../rows/lock-voucher.server'

export type TakeRenewalError = 'vouchers.error.renewalNotFound' | 'sides.error.decideClaim'

export interface TakenRenewal {
  renewal: DeviceRenewal
  order: LockedDeviceOrder
  voucher: LockedVoucher
  /** Of a protected case nothing leaves the portal. */
  isProtected: boolean
}

/** A renewal with its order and voucher locked, for the person herself or for somebody of the centre that decides it. */
export async function takeRenewal(
  work: Work,
  renewalId: string,
  side: 'person' | 'centre' | 'either',
): Promise<Result<TakenRenewal, TakeRenewalError>> {
  return work.asSystem(async () => {
    const find = () => work.tx.deviceRenewal.findUnique({ where: { id: renewalId } })
    const found = isId(renewalId) ? await find() : null
    const voucher = found && (await lockVoucher(work, found.voucherId))
    const order = voucher && (await lockDeviceOrder(work, found.deviceOrderId))
    // As it stands under the lock.
    const renewal = order && (await find())
    if (!order || !renewal) return refuse('vouchers.error.renewalNotFound')
    const { isProtected } = await work.tx.case.findUniqueOrThrow({
      where: { id: renewal.caseId },
      select: { isProtected: true },
    })
    const taken = { renewal, order, voucher, isProtected }
    const isStaff = mayDecideClaims(work)
    if (side !== 'centre' && !isStaff && isOwn(work, order)) return ok(taken)
    if (side === 'person' || !isStaff || renewal.centreCode !== work.organisationId)
      return refuse('vouchers.error.renewalNotFound')
    const others = [
      ...(await getVoucherSide(work, voucher.id)),
      ...(await getMakerFamily(work, [order.makerId])),
    ]
    return (await refuseBothSides('decideClaim', work, others)) ?? ok(taken)
  })
}
