import { recordAudit } from '~/domains/audit/index.server'
import { createRoleGrant, refuseBothSides } from '~/domains/identity/index.server'
import { getOrganisation } from '~/domains/reference/index.server'
import { isId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import {
  grantableRoles,
  isPowerful,
  mayChangeRoles,
  type OrganisationKind,
  organisationKindOf,
} from '../policy'
import { isCentre } from '../rows/read-centre.server'
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
  if (!grantableRoles.includes(role) || isPowerful(role)) return refuse('admin.error.roleUnknown')
  const kind = organisationKindOf[role]
  const organisationId = kind ? (input.organisationId ?? '') : null
  const person = await work.tx.person.findUnique({ where: { id: personId }, select: { id: true } })
  if (!person) return refuse('admin.error.personUnknown')
  if (kind && organisationId !== null && !(await isOrganisation(work, kind, organisationId, personId))) {
    return refuse('admin.error.organisationUnknown')
  }
  const granted = await createRoleGrant(work, { personId, role, organisationId })
  if (!granted.ok) return granted
  await recordAudit(work, { subject: personId, action: 'role.granted', details: { role, organisationId } })
  return ok(null)
}

// A seller is one person's workshop: nobody else may act for it.
async function isOrganisation(
  work: Work,
  kind: OrganisationKind,
  id: string,
  personId: string,
): Promise<boolean> {
  if (kind === 'centre') return isCentre(work, id)
  if (!isId(id)) return false
  if (kind === 'organisation') return (await getOrganisation(id, work)) !== null
  if (kind === 'maker') return (await work.tx.maker.count({ where: { id } })) === 1
  return (await work.tx.seller.count({ where: { id, personId, status: 'approved' } })) === 1
}
