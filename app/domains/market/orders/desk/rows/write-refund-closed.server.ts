import { recordAudit } from '~/domains/audit/index.server'
import type { DeskRefundModel } from '~/platform/prisma/models'
import type { Work } from '~/platform/work.server'

/** A refund does not wait any more: a second person gave it, or somebody called it off. */
export async function writeRefundClosed(
  work: Work,
  { id, orderId, reasonCode, amountTiyin }: DeskRefundModel,
  status: 'approved' | 'withdrawn',
): Promise<void> {
  await work.asSystem(() =>
    work.tx.deskRefund.update({
      where: { id },
      data: { status, closedById: work.personId, closedAt: work.now() },
    }),
  )
  await recordAudit(work, {
    subject: orderId,
    action: status === 'approved' ? 'order.refundApproved' : 'order.refundWithdrawn',
    details: { reasonCode, refundTiyin: String(amountTiyin) },
  })
}
