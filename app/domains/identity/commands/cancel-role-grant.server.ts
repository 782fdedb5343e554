import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import type { Role } from '../roles'

export interface CancelledGrant {
  personId: string
  role: Role
  organisationId: string | null
}

/**
 * Takes a role away. Sessions that act in it are dead at their next request.
 * The portal is never left without an administrator.
 */
export async function cancelRoleGrant(
  work: Work,
  grantId: string,
): Promise<Result<CancelledGrant, 'admin.error.roleNotHeld' | 'admin.error.lastAdministrator'>> {
  // All administrators' grants without end are locked first, in one order: two who revoke each other wait, and the second reads
  // what the first has left.
  const administrators = await work.tx.$queryRaw<{ id: string }[]>`
    select id from role_grant 
    where role = 'administrator' and revoked_at is null and ends_on is null order by id for update`
  const grant = await work.tx.roleGrant.findFirst({
    where: { id: grantId, revokedAt: null },
    select: { personId: true, role: true, organisationId: true, endsOn: true },
  })
  if (!grant) return refuse('admin.error.roleNotHeld')
  const { endsOn, ...cancelled } = grant
  if (grant.role === 'administrator' && endsOn === null && administrators.length <= 1) {
    return refuse('admin.error.lastAdministrator')
  }
  await work.tx.roleGrant.update({ where: { id: grantId }, data: { revokedAt: work.now() } })
  return ok(cancelled)
}
