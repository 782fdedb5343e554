import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { type TakeDeskRefundError, takeDeskRefund } from '../rows/take-desk-refund.server'

/** Nothing goes back. Any of the desk may, while it waits. */
export async function withdrawDeskRefund(
  work: Work,
  { refundId }: { refundId: string },
): Promise<Result<null, TakeDeskRefundError>> {
  const taken = await takeDeskRefund(work, refundId)
  if (!taken.ok) return taken
  const { id, orderId, reasonCode, amountTiyin } = taken.value
  await work.asSystem(() =>
    work.tx.deskRefund.update({
      where: { id },
      data: { status: 'withdrawn', closedById: work.personId, closedAt: work.now() },
    }),
  )
  await recordAudit(work, {
    subject: orderId,
    action: 'order.refundWithdrawn',
    details: { reasonCode, refundTiyin: String(amountTiyin) },
  })
  return ok(null)
}
