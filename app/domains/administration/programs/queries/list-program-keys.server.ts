import { whereStanding } from '~/domains/identity/index.server'
import { nameColumns } from '~/lib/people/person-name'
import type { Prisma } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { makerProgramRole, programRole, standOf } from '../policy'

export const programKeysPerPage = 50
export const programKeySorts = ['prepared', 'used'] as const

export interface ProgramKeyFilter {
  page: number
  by?: (typeof programKeySorts)[number] | null
  descending?: boolean
}

function orderBy({ by, descending }: ProgramKeyFilter): Prisma.ProgramKeyOrderByWithRelationInput[] {
  const sort = descending ? 'desc' : 'asc'
  if (by === 'used') return [{ lastUsedAt: { sort, nulls: 'last' } }, { id: sort }]
  if (by === 'prepared') return [{ preparedAt: sort }, { id: sort }]
  return [{ status: 'asc' }, { preparedAt: 'desc' }, { id: 'desc' }]
}

/** Keys that the caller may see: all for administrators, those of its own for an organisation or a workshop. What waits comes first. */
export async function listProgramKeys(work: Work, filter: ProgramKeyFilter) {
  const total = await work.tx.programKey.count()
  const rows = await work.tx.programKey.findMany({
    orderBy: orderBy(filter),
    skip: (filter.page - 1) * programKeysPerPage,
    take: programKeysPerPage,
    omit: { secretHash: true },
    include: { maker: { select: { name: true } } },
  })
  // Who stands beside a key is named to whoever may see the key.
  const people = await work.asSystem(() =>
    work.tx.person.findMany({
      where: { id: { in: rows.map(({ personId }) => personId) } },
      select: { id: true, ...nameColumns },
    }),
  )
  const nameOf = (id: string) => {
    const person = people.find((one) => one.id === id)
    return person && { family: person.familyName, given: person.givenName, patronymic: person.patronymic }
  }
  const stands = await findStanding(work, rows)
  return {
    keys: rows.map((row) => ({ ...row, person: nameOf(row.personId) ?? null, isStaff: stands(row) })),
    total,
  }
}

type Holder = Pick<Prisma.ProgramKeyGetPayload<object>, 'personId' | 'organisationId' | 'makerId'>

/** Says whether the person of a key still works at its organisation: a key works no longer than she does. */
async function findStanding(work: Work, keys: readonly Holder[]): Promise<(key: Holder) => boolean> {
  const grants = await work.asSystem(() =>
    work.tx.roleGrant.findMany({
      where: {
        ...{ role: { in: [programRole, makerProgramRole] } },
        ...{ personId: { in: keys.map(({ personId }) => personId) }, ...whereStanding(work.now()) },
      },
      select: { personId: true, role: true, organisationId: true },
    }),
  )
  return ({ personId, ...holder }) => {
    const { role, organisationId } = standOf(holder)
    return grants.some(
      (grant) =>
        grant.personId === personId && grant.role === role && grant.organisationId === organisationId,
    )
  }
}
