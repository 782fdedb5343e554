import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { lockVoucherOfCase } from '../../rows/lock-voucher.server'
import type { SeenVoucherChange } from './apply-voucher-change.server'

/** It is not decided so: whoever prepared it takes it back, or a head does. */
export async function withdrawVoucherChange(
  work: Work,
  { caseId, changeId }: SeenVoucherChange,
): Promise<Result<null, 'vouchers.error.nothingPrepared' | 'applications.error.notYours'>> {
  const voucher = await lockVoucherOfCase(work, caseId)
  const change =
    voucher &&
    (await work.tx.voucherChange.findFirst({ where: { voucherId: voucher.id, status: 'prepared' } }))
  if (!voucher || change?.id !== changeId) return refuse('vouchers.error.nothingPrepared')
  if (work.role !== 'inson_head' && change.preparedById !== work.personId)
    return refuse('applications.error.notYours')
  await work.asSystem(() =>
    work.tx.voucherChange.update({
      where: { id: changeId },
      data: { status: 'withdrawn', closedById: work.personId, closedAt: work.now() },
    }),
  )
  await recordAudit(work, {
    subject: voucher.id,
    action: 'voucher.changeWithdrawn',
    details: { voucherAct: change.act, applicationId: caseId },
  })
  return ok(null)
}
