import { nameColumns } from '~/lib/people/person-name'
import type { RoleRequestStatus } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { askedByHead } from '../policy'

export interface CentreRequest {
  id: string
  name: { family: string; given: string; patronymic: string | null }
  act: 'grant' | 'revoke'
  role: string
  status: RoleRequestStatus
  preparedAt: Date
  lapsesAt: Date | null
  refusalReason: string | null
  /** Only who prepared it takes it back. */
  isOwn: boolean
}

/** What was asked about roles at the head's centre, the latest fifty. */
export async function listCentreRequests(work: Work): Promise<CentreRequest[]> {
  const { organisationId, personId, role } = work
  if (role !== 'inson_head' || !organisationId) return []
  // She does not see who does not work there yet; she named them herself.
  const rows = await work.asSystem(() =>
    work.tx.roleRequest.findMany({
      where: { organisationId, role: { in: [...askedByHead] } },
      orderBy: [{ preparedAt: 'desc' }, { id: 'desc' }],
      take: 50,
      include: { person: { select: nameColumns } },
    }),
  )
  return rows.map(({ person, preparedById, ...row }) => ({
    ...{ id: row.id, act: row.act, role: row.role, status: row.status, preparedAt: row.preparedAt },
    ...{ lapsesAt: row.lapsesAt, refusalReason: row.refusalReason, isOwn: preparedById === personId },
    name: { family: person.familyName, given: person.givenName, patronymic: person.patronymic },
  }))
}
