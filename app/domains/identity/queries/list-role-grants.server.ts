import type { Tx } from '~/platform/db.server'
import type { Role } from '../roles'

export interface RoleGrantRow {
  id: string
  role: Role
  organisationId: string | null
  grantedAt: Date
  /** Null while in force. */
  revokedAt: Date | null
}

/** Every role a person holds or held, those in force first. */
export function listRoleGrantsIn(tx: Tx, personId: string): Promise<RoleGrantRow[]> {
  return tx.roleGrant.findMany({
    where: { personId },
    orderBy: [{ revokedAt: { sort: 'desc', nulls: 'first' } }, { role: 'asc' }, { id: 'asc' }],
    select: { id: true, role: true, organisationId: true, grantedAt: true, revokedAt: true },
  })
}
