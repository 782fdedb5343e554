import { recordAudit } from '~/domains/audit/index.server'
import type { Work } from '~/platform/work.server'

/** Takes a version back, by itself or because another one takes its place. */
export async function withdrawFeature(work: Work, id: string): Promise<void> {
  await work.tx.marketFeature.update({
    where: { id },
    data: { status: 'withdrawn', decidedById: work.personId, decidedAt: work.now() },
  })
  await recordAudit(work, { subject: id, action: 'marketFront.withdrawn' })
}
