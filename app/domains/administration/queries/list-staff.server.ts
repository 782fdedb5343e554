import type { Context } from '~/domains/identity/context'
import { type Role, whereStanding } from '~/domains/identity/index.server'
import { nameColumns } from '~/lib/people/person-name'
import { addDays, dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import type { Prisma } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { givenByTwo, mayChangeRoles } from '../policy'

/** In force, not begun, over within a month, or over or taken away. */
export const staffStates = ['current', 'planned', 'ending', 'ended'] as const
export type StaffState = (typeof staffStates)[number]

export interface StaffFilter {
  role: Role | null
  /** Centre, organisation or maker. */
  organisationId: string | null
  state: StaffState | null
}

export interface StaffRow {
  grantId: string
  personId: string
  family: string
  given: string
  patronymic: string | null
  role: Role
  organisationId: string | null
  grantedAt: Date
  startsOn: Date | null
  /** Last day, or when it was taken away; null without end. */
  until: Date | null
  state: StaffState
  /** Last day on which she is away from her centre; null while she is there. */
  absentUntil: Date | null
}

const endingDays = 30

/**
 * Roles of the staff by name, a page at a time (from 1): for an administrator all, for a head those of her own centre,
 * for others none. People's own roles (citizen, buyer, artisan) are not among them.
 */
export async function listStaff(
  context: Context,
  filter: StaffFilter,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ staff: StaffRow[]; total: number }> {
  const isHead = context.role === 'inson_head'
  if (!mayChangeRoles(context) && !isHead) return { staff: [], total: 0 }
  const organisationId = isHead ? (context.organisationId ?? '') : filter.organisationId
  const today = dayOf(context.now())
  const where: Prisma.RoleGrantWhereInput = {
    role: filter.role && givenByTwo.includes(filter.role) ? filter.role : { in: [...givenByTwo] },
    ...(organisationId !== null && { organisationId }),
    ...(filter.state && { AND: [whereOf(filter.state, context.now())] }),
  }
  return transaction(context, async (work) => {
    const grants = await work.tx.roleGrant.findMany({
      where,
      orderBy: [{ person: { familyName: 'asc' } }, { person: { givenName: 'asc' } }, { id: 'asc' }],
      ...{ skip: (page - 1) * pageSize, take: pageSize },
      include: { person: { select: nameColumns } },
    })
    const absent = await readAbsent(
      work,
      grants.map(({ personId }) => personId),
      today,
    )
    const staff = grants.map(({ id, person, revokedAt, endsOn, ...grant }) => ({
      ...{ grantId: id, personId: grant.personId, role: grant.role, organisationId: grant.organisationId },
      ...{ family: person.familyName, given: person.givenName, patronymic: person.patronymic },
      ...{ grantedAt: grant.grantedAt, startsOn: grant.startsOn, until: revokedAt ?? endsOn },
      state: stateOf({ ...grant, revokedAt, endsOn }, today),
      absentUntil: absent.get(`${grant.personId} ${grant.organisationId}`) ?? null,
    }))
    return { staff, total: await work.tx.roleGrant.count({ where }) }
  })
}

function whereOf(state: StaffState, now: Date): Prisma.RoleGrantWhereInput {
  const today = dayOf(now)
  if (state === 'current') return whereStanding(now)
  if (state === 'planned') return { revokedAt: null, startsOn: { gt: today } }
  if (state === 'ending') return { ...whereStanding(now), endsOn: { lte: addDays(today, endingDays) } }
  return { OR: [{ revokedAt: { not: null } }, { endsOn: { lt: today } }] }
}

interface Term {
  revokedAt: Date | null
  startsOn: Date | null
  endsOn: Date | null
}

function stateOf({ revokedAt, startsOn, endsOn }: Term, today: Date): StaffState {
  if (revokedAt || (endsOn && endsOn < today)) return 'ended'
  if (startsOn && startsOn > today) return 'planned'
  return endsOn && endsOn <= addDays(today, endingDays) ? 'ending' : 'current'
}

async function readAbsent(work: Work, people: string[], today: Date): Promise<Map<string, Date>> {
  const rows = await work.asSystem(() =>
    work.tx.staffAbsence.findMany({
      where: { personId: { in: people }, endedAt: null, fromOn: { lte: today }, untilOn: { gte: today } },
      select: { personId: true, centreCode: true, untilOn: true },
    }),
  )
  return new Map(rows.map(({ personId, centreCode, untilOn }) => [`${personId} ${centreCode}`, untilOn]))
}
