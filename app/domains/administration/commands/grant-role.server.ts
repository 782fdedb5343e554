import { recordAudit } from '~/domains/audit/index.server'
import { createRoleGrant, refuseBothSides } from '~/domains/identity/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { isGivenByTwo, isGrantable, mayChangeRoles, organisationKindOf } from '../policy'
import { isOrganisation } from '../rows/read-organisation.server'
import type { GrantRoleInput } from '../schema'

export type GrantRoleRefusal =
  | 'admin.error.notAllowed'
  | 'admin.error.roleUnknown'
  | 'admin.error.personUnknown'
  | 'admin.error.organisationUnknown'
  | 'admin.error.roleAlreadyHeld'
  | 'sides.error.changeRoles'

/**
 * Gives a person a role that one administrator gives alone (for others: `prepareRoleRequest`), for the centre, maker or
 * seller it is held for.
 */
export async function grantRole(work: Work, input: GrantRoleInput): Promise<Result<null, GrantRoleRefusal>> {
  const { personId, role } = input
  if (!mayChangeRoles(work)) return refuse('admin.error.notAllowed')
  const own = refuseBothSides('changeRoles', work, [personId])
  if (own) return own
  if (!isGrantable(role) || isGivenByTwo(role)) return refuse('admin.error.roleUnknown')
  const kind = organisationKindOf[role]
  const organisationId = kind ? (input.organisationId ?? '') : null
  const person = await work.tx.person.findUnique({ where: { id: personId }, select: { id: true } })
  if (!person) return refuse('admin.error.personUnknown')
  if (
    kind &&
    organisationId !== null &&
    !(await isOrganisation(work, { kind, id: organisationId, personId }))
  ) {
    return refuse('admin.error.organisationUnknown')
  }
  const { startsOn = null, endsOn = null } = input
  const granted = await createRoleGrant(work, { personId, role, organisationId, startsOn, endsOn })
  if (!granted.ok) return granted
  await recordAudit(work, { subject: personId, action: 'role.granted', details: { role, organisationId } })
  return ok(null)
}
