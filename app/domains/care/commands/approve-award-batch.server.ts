import { recordAudit } from '~/domains/audit/index.server'
import { refuseBothSides } from '~/domains/identity/index.server'
import { postAct } from '~/domains/ledger/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { lockBatch } from '../rows/lock-batch.server'
import { readAwardSide } from '../rows/read-award-side.server'

export type ApproveBatchError =
  | 'care.error.notFinance'
  | 'care.error.batchNotFound'
  | 'care.error.batchClosed'
  | 'care.error.batchByYou'
  | 'sides.error.payAward'

/** A second finance officer approves: the money is set aside, and the bank may have the file. */
export async function approveAwardBatch(
  work: Work,
  { batchId }: { batchId: string },
): Promise<Result<null, ApproveBatchError>> {
  if (work.role !== 'finance_officer' || !work.personId) return refuse('care.error.notFinance')
  const batch = await lockBatch(work, batchId)
  if (!batch) return refuse('care.error.batchNotFound')
  if (batch.status !== 'prepared') return refuse('care.error.batchClosed')
  if (batch.preparedById === work.personId) return refuse('care.error.batchByYou')
  return work.asSystem(async () => {
    const transfers = await work.tx.awardTransfer.findMany({
      where: { batchId },
      orderBy: { id: 'asc' },
      select: { id: true, awardId: true },
    })
    const ids = transfers.map(({ awardId }) => awardId)
    const own = refuseBothSides('payAward', work, await readAwardSide(work, ids))
    if (own) return own
    await work.tx.awardBatch.update({
      where: { id: batchId },
      data: { status: 'approved', closedById: work.personId, closedAt: work.now() },
    })
    await work.tx.awardTransfer.updateMany({ where: { batchId }, data: { status: 'sent' } })
    await postAct(
      work,
      'awardTransfer.sent',
      transfers.map(({ id }) => id),
    )
    await recordAudit(work, {
      subject: batchId,
      action: 'awardBatch.approved',
      details: { count: batch.transferCount, amountTiyin: String(batch.totalTiyin) },
    })
    return ok(null)
  })
}
