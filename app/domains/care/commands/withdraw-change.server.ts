import { recordAudit } from '~/domains/audit/index.server'
import type { ProvisionChange } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'

/** Nothing comes of what was prepared: she took it back, or the head does not decide so. */
export async function withdrawChange(work: Work, { id, provisionId, act }: ProvisionChange): Promise<void> {
  await work.asSystem(() =>
    work.tx.provisionChange.update({
      where: { id },
      data: { status: 'withdrawn', closedById: work.personId, closedAt: work.now() },
    }),
  )
  await recordAudit(work, {
    subject: provisionId,
    action: 'provision.changeWithdrawn',
    details: { provisionAct: act },
  })
}
