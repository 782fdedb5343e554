import { getVoucherSide, refuseBothSides } from '~/domains/identity/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { mayWorkOn } from '../policy'
import { type LockedDeviceOrder, lockDeviceOrder } from './lock-device-order.server'
import { type LockedVoucher, lockVoucherOfOrder } from './lock-voucher.server'

export type TakeMakerOrderError = 'vouchers.error.orderNotFound' | 'sides.error.makeDevice'

/** An order of the maker that acts, locked with its voucher; nobody acts on her own, or her family's. */
export async function takeMakerOrder(
  work: Work,
  deviceOrderId: string,
): Promise<Result<{ voucher: LockedVoucher; order: LockedDeviceOrder }, TakeMakerOrderError>> {
  const voucher = await lockVoucherOfOrder(work, deviceOrderId)
  const order = voucher && (await lockDeviceOrder(work, deviceOrderId))
  if (!order || !mayWorkOn(work, order)) return refuse('vouchers.error.orderNotFound')
  const own = refuseBothSides('makeDevice', work, await getVoucherSide(work, voucher.id))
  return own ?? ok({ voucher, order })
}
