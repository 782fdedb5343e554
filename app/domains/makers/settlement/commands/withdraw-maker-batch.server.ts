import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { type TakeError, takePrepared } from '../rows/take-prepared.server'

/** Nothing of it is paid: all of it is due again. Any finance officer may while it is only prepared, and says why. */
export async function withdrawMakerBatch(
  work: Work,
  { batchId, reason }: { batchId: string; reason: string },
): Promise<Result<null, TakeError>> {
  const taken = await takePrepared(work, 'batch', batchId)
  if (!taken.ok) return taken
  const closed = { status: 'withdrawn', closedById: taken.value.closedById, closedAt: work.now() } as const
  await work.asSystem(async () => {
    await work.tx.makerBatch.update({ where: { id: batchId }, data: { ...closed, reason } })
    await work.tx.makerTransfer.updateMany({ where: { batchId }, data: { status: 'withdrawn' } })
  })
  await recordAudit(work, { subject: batchId, action: 'makerBatch.withdrawn', details: { terms: reason } })
  return ok(null)
}
