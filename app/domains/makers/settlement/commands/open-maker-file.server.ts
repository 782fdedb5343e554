import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { getMakerBatch, type MakerBatchFound } from '../queries/get-maker-batch.server'

export type OpenMakerFileError =
  | 'settlement.error.notFinance'
  | 'settlement.error.notFound'
  | 'settlement.error.notApproved'

/** What the bank is told of an approved batch; that it was read is recorded, for the whole accounts stand in it. */
export async function openMakerFile(
  work: Work,
  { batchId }: { batchId: string },
): Promise<Result<MakerBatchFound, OpenMakerFileError>> {
  if (work.role !== 'finance_officer') return refuse('settlement.error.notFinance')
  const batch = await getMakerBatch(work, batchId)
  if (!batch) return refuse('settlement.error.notFound')
  // What the bank has answered is not told it once more.
  const transfers = batch.transfers.filter(({ status }) => status === 'sent')
  if (transfers.length === 0) return refuse('settlement.error.notApproved')
  await recordAudit(work, { subject: batchId, action: 'makerBatch.fileRead' })
  return ok({ ...batch, transfers })
}
