import { readAbsences } from '~/domains/cases/index.server'
import { type Role, whereStanding } from '~/domains/identity/index.server'
import { nameColumns } from '~/lib/people/person-name'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { type OpenItem, type OpenWork, rolesOfWork, type Taker, type WorkKind, workKinds } from './open-work'

export interface HeldGrant {
  personId: string
  role: Role
  /** Centre; null for a role of none. */
  organisationId: string | null
}

/**
 * What is open with a person in a role, and who could take it: nothing of what she does in another role of the same
 * centre that she keeps. With the portal's eyes: who ends a role sees no cases; numbers and days are all that is told.
 */
export async function findOpenWork(work: Work, grant: HeldGrant): Promise<OpenWork> {
  return work.asSystem(async () => {
    const kept = await work.tx.roleGrant.findMany({
      where: {
        ...{ personId: grant.personId, organisationId: grant.organisationId, role: { not: grant.role } },
        ...whereStanding(work.now()),
      },
      select: { role: true },
    })
    const takers = {} as OpenWork['takers']
    const items: OpenItem[] = []
    for (const kind of workKinds) {
      const roles: readonly Role[] = rolesOfWork[kind]
      const isLost = roles.includes(grant.role) && !kept.some(({ role }) => roles.includes(role))
      const found = isLost ? await readItems[kind](work, grant) : []
      items.push(...found)
      takers[kind] = found.length > 0 ? await readTakers(work, grant, roles) : []
    }
    return { items, takers }
  })
}

const readItems: Record<WorkKind, (work: Work, grant: HeldGrant) => Promise<OpenItem[]>> = {
  case: async ({ tx }, { personId, organisationId }) => {
    const rows = await tx.case.findMany({
      where: { assigneeId: personId, centreCode: organisationId ?? '', isOpen: true },
      orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
      select: { id: true, number: true, dueOn: true },
    })
    return rows.map((row) => ({ kind: 'case', ...row }))
  },
  appeal: async ({ tx }, { personId, organisationId }) => {
    const rows = await tx.appeal.findMany({
      where: { reviewerId: personId, centreCode: organisationId ?? '', status: 'in_review' },
      orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
      select: { id: true, dueOn: true, case: { select: { number: true } } },
    })
    return rows.map(({ id, dueOn, case: { number } }) => ({ kind: 'appeal', id, dueOn, number }))
  },
  change: async ({ tx }, { personId, organisationId }) => {
    const rows = await tx.provisionChange.findMany({
      where: { preparedById: personId, status: 'prepared', case: { centreCode: organisationId ?? '' } },
      orderBy: { id: 'asc' },
      select: { case: { select: { id: true, number: true } } },
    })
    return rows.map(({ case: one }) => ({ kind: 'change', ...one, dueOn: null }))
  },
  batch: async ({ tx }, { personId }) => {
    const rows = await tx.awardBatch.findMany({
      where: { preparedById: personId, status: 'prepared' },
      orderBy: [{ month: 'asc' }, { sequence: 'asc' }],
      select: { id: true, month: true, sequence: true },
    })
    const makers = await tx.makerBatch.findMany({
      where: { preparedById: personId, status: 'prepared' },
      select: { id: true, number: true },
    })
    return [
      ...rows.map(({ id, month, sequence }) => ({
        ...({ kind: 'batch', id, dueOn: null } as const),
        number: `${month.toISOString().slice(0, 7)}/${sequence}`,
      })),
      ...makers.map((one) => ({ ...({ kind: 'batch', dueOn: null } as const), ...one })),
    ]
  },
}

async function readTakers(work: Work, grant: HeldGrant, roles: readonly Role[]): Promise<Taker[]> {
  const { personId, organisationId } = grant
  const grants = await work.tx.roleGrant.findMany({
    where: {
      ...{ organisationId, role: { in: [...roles] }, personId: { not: personId } },
      ...whereStanding(work.now()),
    },
    distinct: ['personId'],
    select: { person: { select: { id: true, ...nameColumns } } },
  })
  const absent = await readAbsences(work, organisationId ?? '', dayOf(work.now()))
  return grants
    .map(({ person: { id, familyName: family, givenName: given, patronymic } }) => ({
      ...{ id, family, given, patronymic },
      absentUntil: absent.get(id) ?? null,
    }))
    .sort((one, other) => one.family.localeCompare(other.family) || one.id.localeCompare(other.id))
}
