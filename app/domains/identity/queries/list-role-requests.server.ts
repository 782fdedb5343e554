import type { Tx } from '~/platform/db.server'
import type { RoleRequest } from '~/platform/prisma/client'

interface Name {
  familyName: string
  givenName: string
  patronymic: string | null
}

export interface NamedRoleRequest extends RoleRequest {
  person: Name
  preparedBy: Name
  /** Null while it waits, and once it lapsed. */
  decidedBy: Name | null
}

const name = { select: { familyName: true, givenName: true, patronymic: true } } as const

/** Requests about powerful roles with the names of who takes part, the latest first: all, of one person, or one. */
export function listRoleRequestsIn(
  tx: Tx,
  where: { id?: string; personId?: string; status?: 'prepared' },
  page: { skip: number; take: number },
): Promise<NamedRoleRequest[]> {
  return tx.roleRequest.findMany({
    where,
    orderBy: [{ preparedAt: 'desc' }, { id: 'desc' }],
    include: { person: name, preparedBy: name, decidedBy: name },
    ...page,
  })
}
