import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import type { TeamDuty } from '../policy'
import type { Role } from '../roles'

export interface RoleGrantInput {
  personId: string
  role: Role
  /** Centre code, maker id or seller id; null for a role without one. */
  organisationId: string | null
  /** First day; null or absent = from now on. */
  startsOn?: Date | null
  /** Last day; null or absent = without end. */
  endsOn?: Date | null
  /** What she does in the team; absent = what she does there now, or an owner, in a role of a team. */
  duties?: readonly TeamDuty[]
}

/**
 * Gives a person a role; one that was taken away, or that has an end, is given anew. Who may is the caller's to decide.
 * Returns the grant's id.
 */
export async function createRoleGrant(
  work: Work,
  { personId, role, organisationId, startsOn = null, endsOn = null, duties = [] }: RoleGrantInput,
): Promise<Result<string, 'admin.error.roleAlreadyHeld'>> {
  const now = work.now()
  // Two unique indexes may refuse the row (with and without organisation), so no conflict target is named.
  const made = await work.tx.$queryRaw<{ id: string }[]>`
    insert into role_grant (id, person_id, role, organisation_id, granted_at, starts_on, ends_on, duties)
    values (${newId()}::uuid, ${personId}::uuid, ${role}::role, ${organisationId}, ${now}::timestamptz,
      ${startsOn}::date, ${endsOn}::date, ${duties}::team_duty[])
    on conflict do nothing returning id`
  if (made[0]) return ok(made[0].id)
  const renewed = await work.tx.$queryRaw<{ id: string }[]>`
    update role_grant set revoked_at = null, granted_at = ${now}::timestamptz,
      starts_on = ${startsOn}::date, ends_on = ${endsOn}::date,
      duties = case when revoked_at is null and ${duties.length} = 0 then duties else ${duties}::team_duty[] end
    where person_id = ${personId}::uuid and role = ${role}::role
      and organisation_id is not distinct from ${organisationId} and (revoked_at is not null or ends_on is not null)
    returning id`
  return renewed[0] ? ok(renewed[0].id) : refuse('admin.error.roleAlreadyHeld')
}
