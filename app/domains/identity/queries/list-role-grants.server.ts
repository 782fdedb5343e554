import type { Work } from '~/platform/work.server'
import type { Role } from '../roles'

export interface RoleGrantRow {
  id: string
  role: Role
  organisationId: string | null
  grantedAt: Date
  /** Null = from when it was given. */
  startsOn: Date | null
  /** Last day; null = without end. */
  endsOn: Date | null
  /** Null until it is taken away. */
  revokedAt: Date | null
}

/** Every role a person holds or held, those in force first. */
export function listRoleGrants(work: Work, personId: string): Promise<RoleGrantRow[]> {
  return work.tx.roleGrant.findMany({
    where: { personId },
    orderBy: [{ revokedAt: { sort: 'desc', nulls: 'first' } }, { role: 'asc' }, { id: 'asc' }],
    select: {
      ...{ id: true, role: true, organisationId: true },
      ...{ grantedAt: true, startsOn: true, endsOn: true, revokedAt: true },
    },
  })
}
