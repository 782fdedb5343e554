import { recordAudit } from '~/domains/audit/index.server'
import type { RoleGrant } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { sendRoleNews } from '../commands/send-role-news.server'

/** Roles that ended with their centre: each is in the person's file, and she is told. The database has ended them. */
export async function endRolesOfClosed(
  work: Work,
  { changeId, grants }: { changeId: string; grants: readonly RoleGrant[] },
): Promise<void> {
  for (const { personId, role, organisationId } of grants) {
    await recordAudit(work, { subject: personId, action: 'role.revoked', details: { role, organisationId } })
  }
  for (const personId of new Set(grants.map((grant) => grant.personId))) {
    await sendRoleNews(work, {
      ...{ requestId: `${changeId}:${personId}`, to: personId },
      ...{ template: 'notifications.roleTaken', path: '/account/roles' },
    })
  }
}
