import { notify } from '~/domains/notifications/index.server'
import { isoDay } from '~/lib/figures/iso-day'
import type { Work } from '~/platform/work.server'
import { lockVoucher } from '../rows/lock-voucher.server'

/**
 * Tells the holder that her voucher ends in about `days` days, once for each last day. False when she knows already,
 * or when the voucher was held, used or ended meanwhile.
 */
export async function tellOfLastDay(
  work: Work,
  { voucherId, days }: { voucherId: string; days: number },
): Promise<boolean> {
  const voucher = await lockVoucher(work, voucherId)
  if (voucher?.status !== 'issued' || voucher.suspendedAt) return false
  const validUntilOn = isoDay(voucher.validUntil)
  const made = await notify(work, {
    key: `voucher:${voucherId}:expiring:${validUntilOn}:${days}`,
    personId: voucher.personId,
    template: 'notifications.voucherExpiring',
    variables: { number: voucher.number, validUntilOn },
    locale: null,
    path: `/vouchers/${voucherId}`,
  })
  return made > 0
}
