import { type AnchorFile, recordAnchor } from '~/domains/audit/index.server'
import { whereStanding } from '~/domains/identity/index.server'
import { notify } from '~/domains/notifications/index.server'
import type { Work } from '~/platform/work.server'

/**
 * Says in the audit that an anchor was written, and gives its figures to every auditor, who so holds what nobody of the
 * portal can change. Run again, it does what is left to do.
 */
export async function recordAnchorAndTell(work: Work, file: AnchorFile): Promise<void> {
  const { number, chains, entries, sha256 } = await recordAnchor(work, file)
  const auditors = await work.tx.roleGrant.findMany({
    where: { role: 'auditor', ...whereStanding(work.now()) },
    distinct: ['personId'],
    orderBy: { personId: 'asc' },
    select: { personId: true },
  })
  for (const { personId } of auditors) {
    await notify(work, {
      key: `anchor:${number}`,
      personId,
      template: 'notifications.auditAnchor',
      variables: { number, chains, entries, sha256 },
      locale: null,
      path: '/admin/audit?chain=anchor',
      channels: ['portal', 'email'],
    })
  }
}
