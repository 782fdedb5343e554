import {
  grantableRoles,
  isPowerful,
  mayChangeRoles,
  type OrganisationKind,
  organisationKindOf,
} from '~/domains/administration/index.server'
import type { GrantRoleInput } from '~/domains/administration/schema'
import { recordAudit } from '~/domains/audit/index.server'
import type { Context } from '~/domains/identity/context'
import { grantRoleIn, refuseBothSides } from '~/domains/identity/index.server'
import { getCentre } from '~/domains/reference/index.server'
import { isId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { type Tx, transaction } from '~/platform/db.server'

export type GrantRoleRefusal =
  | 'admin.error.notAllowed'
  | 'admin.error.roleUnknown'
  | 'admin.error.personUnknown'
  | 'admin.error.organisationUnknown'
  | 'admin.error.roleAlreadyHeld'
  | 'sides.error.changeRoles'

/**
 * Gives a person a role that one administrator gives alone (for others: `prepareRoleRequest`), for the centre, maker or
 * seller it is held for. A workflow, because makers and sellers are
 * looked at in the transaction that writes the grant.
 */
export async function grantRole(
  context: Context,
  input: GrantRoleInput,
): Promise<Result<null, GrantRoleRefusal>> {
  const { personId, role } = input
  if (!mayChangeRoles(context)) return refuse('admin.error.notAllowed')
  const own = refuseBothSides('changeRoles', context, [personId])
  if (own) return own
  if (!grantableRoles.includes(role) || isPowerful(role)) return refuse('admin.error.roleUnknown')
  const kind = organisationKindOf[role]
  const organisationId = kind ? (input.organisationId ?? '') : null
  return transaction(context, async (tx) => {
    const person = await tx.person.findUnique({ where: { id: personId }, select: { id: true } })
    if (!person) return refuse('admin.error.personUnknown')
    if (kind && organisationId !== null && !(await isOrganisation(tx, kind, organisationId, personId))) {
      return refuse('admin.error.organisationUnknown')
    }
    const granted = await grantRoleIn(tx, context, { personId, role, organisationId })
    if (!granted.ok) return granted
    await recordAudit(tx, {
      subject: personId,
      action: 'role.granted',
      details: { role, organisationId },
    })
    return ok(null)
  })
}

// A seller is one person's workshop: nobody else may act for it.
async function isOrganisation(
  tx: Tx,
  kind: OrganisationKind,
  id: string,
  personId: string,
): Promise<boolean> {
  if (kind === 'centre') return (await getCentre(id)) !== null
  if (!isId(id)) return false
  if (kind === 'maker') return (await tx.maker.count({ where: { id } })) === 1
  return (await tx.seller.count({ where: { id, personId, status: 'approved' } })) === 1
}
