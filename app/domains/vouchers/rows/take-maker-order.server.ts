import { refuseBothSides } from '~/domains/identity/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { mayWorkOn } from '../policy'
import { type LockedDeviceOrder, lockOrderAndVoucher } from './lock-device-order.server'
import type { LockedVoucher } from './lock-voucher.server'

export type TakeMakerOrderError = 'vouchers.error.orderNotFound' | 'sides.error.makeDevice'

/** An order of the maker that acts, locked with its voucher; nobody acts on her own, or her family's. */
export async function takeMakerOrder(
  work: Work,
  deviceOrderId: string,
): Promise<Result<{ voucher: LockedVoucher; order: LockedDeviceOrder }, TakeMakerOrderError>> {
  const locked = await lockOrderAndVoucher(work, deviceOrderId)
  if (!locked || !mayWorkOn(work, locked.order)) return refuse('vouchers.error.orderNotFound')
  const { voucher, order, side } = locked
  return refuseBothSides('makeDevice', work, side) ?? ok({ voucher, order })
}
