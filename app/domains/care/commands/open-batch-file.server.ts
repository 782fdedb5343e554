import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { type AwardBatch, getAwardBatch } from '../queries/get-award-batch.server'

/** What the bank is told of an approved batch; that it was read is recorded, for the whole accounts stand in it. */
export async function openBatchFile(
  work: Work,
  { batchId }: { batchId: string },
): Promise<
  Result<AwardBatch, 'care.error.notFinance' | 'care.error.batchNotFound' | 'care.error.batchNotSent'>
> {
  if (work.role !== 'finance_officer') return refuse('care.error.notFinance')
  const batch = await getAwardBatch(work, batchId)
  if (!batch) return refuse('care.error.batchNotFound')
  if (batch.status !== 'approved') return refuse('care.error.batchNotSent')
  await recordAudit(work, { subject: batchId, action: 'awardBatch.fileRead' })
  return ok(batch)
}
