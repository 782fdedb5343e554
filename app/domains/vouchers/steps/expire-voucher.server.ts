import { recordAudit } from '~/domains/audit/index.server'
import type { Context } from '~/domains/identity/context'
import { postAct } from '~/domains/ledger/index.server'
import { dayOf } from '~/platform/clock.server'
import type { Tx } from '~/platform/db.server'
import { nextVoucherStatus } from '../lifecycle'
import { type LockedVoucher, lockVoucher } from './lock-voucher.server'
import { writeVoucherEvent } from './write-event.server'

/** Ends a voucher whose last day has passed; its money goes back to the treasury. Null when it is not due. */
export async function expireVoucherIn(
  tx: Tx,
  context: Context,
  voucherId: string,
): Promise<LockedVoucher | null> {
  const voucher = await lockVoucher(tx, voucherId)
  const expired = voucher && nextVoucherStatus(voucher.status, 'expire')
  if (!voucher || !expired || voucher.validUntil >= dayOf(context.now())) return null
  await tx.voucher.update({ where: { id: voucherId }, data: { status: expired, version: { increment: 1 } } })
  await writeVoucherEvent(tx, context, { voucherId, type: 'voucher.expired' })
  await postAct(tx, 'voucher.expired', voucherId)
  await recordAudit(tx, { subject: voucherId, action: 'voucher.expired' })
  return voucher
}
