import { type AnchorFile, recordAnchor, writeAnchor } from '~/domains/audit/index.server'
import type { AnchorPorts } from '~/domains/audit/ports'
import type { ContextWith } from '~/domains/identity/context'
import type { JobHandlers } from '~/domains/jobs/index.server'
import { notify } from '~/domains/notifications/index.server'
import { transaction } from '~/platform/db.server'

/**
 * Job `audit.writeAnchor`: the day's anchor, an entry that says so, and the file by e-mail to every auditor, who so holds
 * what nobody of the portal can change. Run again, it does what is left to do.
 */
export async function anchorAudit(context: ContextWith<AnchorPorts>): Promise<AnchorFile> {
  const file = await writeAnchor(context)
  await transaction(context, async (tx) => {
    const { number, chains, entries, sha256 } = await recordAnchor(tx, file)
    const auditors = await tx.roleGrant.findMany({
      where: { role: 'auditor', revokedAt: null },
      distinct: ['personId'],
      orderBy: { personId: 'asc' },
      select: { personId: true },
    })
    for (const { personId } of auditors) {
      await notify(tx, {
        key: `anchor:${number}`,
        personId,
        template: 'notifications.auditAnchor',
        variables: { number, chains, entries, sha256 },
        locale: null,
        path: '/admin/audit?chain=anchor',
        channels: ['portal', 'email'],
      })
    }
  })
  return file
}

export const auditJobs = {
  'audit.writeAnchor': async (context) => {
    await anchorAudit(context)
  },
} satisfies JobHandlers<AnchorPorts>
