import { recordAudit } from '~/domains/audit/index.server'
import { postAct } from '~/domains/ledger/index.server'
import { notify } from '~/domains/notifications/index.server'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { offerToWaiting } from '../budget/rows/offer-to-waiting.server'
import { nextVoucherStatus } from '../lifecycle'
import { lockVoucher } from '../rows/lock-voucher.server'
import { moveVoucher } from '../rows/move-voucher.server'

/** Ends a voucher whose last day has passed; its money goes back to the treasury. False when it is not due,
 * as while it is suspended: its days stand still. */
export async function expireVoucher(work: Work, voucherId: string): Promise<boolean> {
  const voucher = await lockVoucher(work, voucherId)
  const expired = voucher && nextVoucherStatus(voucher.status, 'expire')
  if (!voucher || !expired || voucher.validUntil >= dayOf(work.now()) || voucher.suspendedAt) return false
  await moveVoucher(work, { voucherId, status: expired, type: 'voucher.expired' })
  await postAct(work, 'voucher.expired', voucherId)
  await offerToWaiting(work)
  await recordAudit(work, { subject: voucherId, action: 'voucher.expired' })
  await notify(work, {
    key: `voucher:${voucherId}:expired`,
    personId: voucher.personId,
    template: 'notifications.voucherExpired',
    variables: { number: voucher.number },
    locale: null,
    path: `/vouchers/${voucherId}`,
  })
  return true
}
