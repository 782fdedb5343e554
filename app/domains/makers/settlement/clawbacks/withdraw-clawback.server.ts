import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { type TakeError, takePrepared } from '../rows/take-prepared.server'

/** Nothing is taken back. Any finance officer may, while it is only prepared. */
export async function withdrawClawback(
  work: Work,
  { clawbackId }: { clawbackId: string },
): Promise<Result<null, TakeError>> {
  const taken = await takePrepared(work, 'clawback', clawbackId)
  if (!taken.ok) return taken
  const { deviceOrderId, makerId } = await work.asSystem(() =>
    work.tx.makerClawback.update({
      where: { id: clawbackId },
      data: { status: 'withdrawn', closedById: taken.value.closedById, closedAt: work.now() },
    }),
  )
  await recordAudit(work, { subject: makerId, action: 'maker.clawbackWithdrawn', details: { deviceOrderId } })
  return ok(null)
}
