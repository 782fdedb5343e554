import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { lockBatch } from '../rows/lock-batch.server'

export type WithdrawBatchError =
  | 'care.error.notFinance'
  | 'care.error.batchNotFound'
  | 'care.error.batchClosed'

/** Nothing of it is paid: its months are due again. Any finance officer may, while it is only prepared. */
export async function withdrawAwardBatch(
  work: Work,
  { batchId }: { batchId: string },
): Promise<Result<null, WithdrawBatchError>> {
  if (work.role !== 'finance_officer' || !work.personId) return refuse('care.error.notFinance')
  const batch = await lockBatch(work, batchId)
  if (!batch) return refuse('care.error.batchNotFound')
  if (batch.status !== 'prepared') return refuse('care.error.batchClosed')
  await work.asSystem(async () => {
    await work.tx.awardBatch.update({
      where: { id: batchId },
      data: { status: 'withdrawn', closedById: work.personId, closedAt: work.now() },
    })
    await work.tx.awardTransfer.updateMany({ where: { batchId }, data: { status: 'withdrawn' } })
  })
  await recordAudit(work, { subject: batchId, action: 'awardBatch.withdrawn' })
  return ok(null)
}
