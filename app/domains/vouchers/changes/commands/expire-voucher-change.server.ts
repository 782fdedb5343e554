import { recordAudit } from '~/domains/audit/index.server'
import { notify } from '~/domains/notifications/index.server'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { lockVoucher } from '../../rows/lock-voucher.server'

/** Ends what no head decided in time, and tells who prepared it. False when it is not due, or was closed meanwhile. */
export async function expireVoucherChange(
  work: Work,
  { id, voucherId }: { id: string; voucherId: string },
): Promise<boolean> {
  const voucher = await lockVoucher(work, voucherId)
  const change = await work.tx.voucherChange.findUnique({ where: { id } })
  if (!voucher || change?.status !== 'prepared' || change.lapsesOn >= dayOf(work.now())) return false
  await work.tx.voucherChange.update({
    where: { id },
    data: { status: 'lapsed', closedAt: work.now() },
  })
  await recordAudit(work, {
    subject: voucherId,
    action: 'voucher.changeLapsed',
    details: { voucherAct: change.act, applicationId: change.caseId },
  })
  await notify(work, {
    key: `voucherChange:${id}:lapsed`,
    personId: change.preparedById,
    locale: null,
    template: 'notifications.voucherChangeLapsed',
    variables: { number: voucher.number },
    path: `/staff/cases/${change.caseId}/voucher`,
    channels: ['portal'],
  })
  return true
}
