import { recordAudit } from '~/domains/audit/index.server'
import { postAct } from '~/domains/ledger/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { type ApproveError, approvePrepared } from '../rows/approve-prepared.server'
import { readDues } from '../rows/read-dues.server'

export type ApproveMakerBatchError =
  | ApproveError
  | 'settlement.error.accountChanged'
  | 'settlement.error.dueChanged'

/** A second finance officer approves: the money is set aside, and the bank may have the file. */
export async function approveMakerBatch(
  work: Work,
  { batchId }: { batchId: string },
): Promise<Result<null, ApproveMakerBatchError>> {
  const taken = await approvePrepared(work, 'batch', batchId)
  if (!taken.ok) return taken
  return work.asSystem(async () => {
    const batch = await work.tx.makerBatch.findUniqueOrThrow({
      where: { id: batchId },
      include: { transfers: { orderBy: { id: 'asc' } } },
    })
    const dues = new Map((await readDues(work, batch.untilOn)).map((due) => [due.makerId, due]))
    for (const { makerId, accountId, amountTiyin } of batch.transfers) {
      const due = dues.get(makerId)
      if (!due || due.dueTiyin < amountTiyin) return refuse('settlement.error.dueChanged')
      if (due.accountId !== accountId || due.isRefused) return refuse('settlement.error.accountChanged')
    }
    const closed = { status: 'approved', closedById: taken.value.closedById, closedAt: work.now() } as const
    await work.tx.makerBatch.update({ where: { id: batchId }, data: closed })
    await work.tx.makerTransfer.updateMany({ where: { batchId }, data: { status: 'sent' } })
    await postAct(
      work,
      'makerTransfer.sent',
      batch.transfers.map(({ id }) => id),
    )
    await recordAudit(work, {
      subject: batchId,
      action: 'makerBatch.approved',
      details: { count: batch.transferCount, amountTiyin: String(batch.totalTiyin) },
    })
    return ok(null)
  })
}
