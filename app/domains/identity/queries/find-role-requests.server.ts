import { nameColumns } from '~/lib/people/person-name'
import type { RoleRequest } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'

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

const name = { select: nameColumns } as const

/** Requests about powerful roles with the names of who takes part, the latest first: all, of one person, or one. */
export function findRoleRequests(
  work: Work,
  where: { id?: string; personId?: string; status?: 'prepared' },
  page: { skip: number; take: number },
): Promise<NamedRoleRequest[]> {
  return work.tx.roleRequest.findMany({
    where,
    orderBy: [{ preparedAt: 'desc' }, { id: 'desc' }],
    include: { person: name, preparedBy: name, decidedBy: name },
    ...page,
  })
}
