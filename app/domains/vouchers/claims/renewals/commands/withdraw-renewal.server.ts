import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { writeVoucherEvent } from '../../../rows/write-event.server'
import { nextRenewalStatus } from '../lifecycle'
import { type TakeRenewalError, takeRenewal } from '../rows/take-renewal.server'

/** The person needs no other device after all; or her centre records it for her. */
export async function withdrawRenewal(
  work: Work,
  { renewalId }: { renewalId: string },
): Promise<Result<{ caseId: string }, TakeRenewalError | 'vouchers.error.renewalMoved'>> {
  const taken = await takeRenewal(work, renewalId, 'either')
  if (!taken.ok) return taken
  const { renewal, voucher, order } = taken.value
  const status = nextRenewalStatus(renewal.status, 'withdraw')
  if (!status) return refuse('vouchers.error.renewalMoved')
  await work.asSystem(async () => {
    await work.tx.deviceRenewal.update({
      where: { id: renewalId },
      data: { status, closedAt: work.now() },
    })
    await writeVoucherEvent(work, { voucherId: voucher.id, type: 'voucher.renewalWithdrawn' })
  })
  await recordAudit(work, {
    subject: voucher.id,
    action: 'voucher.renewalWithdrawn',
    details: { deviceOrderId: order.id },
  })
  return ok({ caseId: renewal.caseId })
}
