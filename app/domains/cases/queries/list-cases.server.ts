import type { Context } from '~/domains/identity/context'
import type { Texts } from '~/domains/questions/schema'
import { getVersion } from '~/domains/services/index.server'
import { isId, nilId } from '~/lib/ids'
import { addDays, dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import type { Prisma } from '~/platform/prisma/client'
import type { ApplicationStatus, CaseOrigin } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { closedStatuses, openAppealStatuses } from '../lifecycle'
import { hasCaseRole } from '../policy'
import { readAssignees, readAway } from '../rows/read-away.server'
import { dueState } from '../rules'
import { type CaseSearch, searchCases } from './search-cases.server'

/**
 * `returned`: corrected and sent back today. `waiting`: the person has it. `agency`: another body has yet to answer.
 * `ofAbsent`: with a colleague who is away today. `appeals`: without an answer, also from elsewhere.
 */
export const caseFilters = [
  ...(['unassigned', 'mine', 'returned', 'overdue', 'waiting', 'agency', 'ofAbsent', 'all'] as const),
  ...(['appeals', 'closed'] as const),
] as const
export type CaseFilter = (typeof caseFilters)[number]

/** What narrows every tab alike, all that are given together. */
export interface CaseNarrowing {
  /** Code of a service. */
  service?: string | undefined
  due?: DueFilter | undefined
  /** Id of who has it. */
  who?: string | undefined
}
export const dueFilters = ['overdue', 'today', 'soon'] as const
export type DueFilter = (typeof dueFilters)[number]

export interface CaseRow {
  id: string
  number: string
  version: number
  serviceCode: string
  status: ApplicationStatus
  origin: CaseOrigin
  /** Null where nobody applied. */
  applicant: PersonName | null
  /** Null while nobody has it. */
  assignee: PersonName | null
  /** True when whoever has it is away today. */
  isOfAbsent: boolean
  isMine: boolean
  submittedAt: Date
  dueOn: Date
  /** When it was sent back to the citizen; null unless she has it now. */
  sentBackAt: Date | null
  /** Of its appeal, where that has no answer yet; else of the case. Null for a closed case. */
  due: ReturnType<typeof dueState> | null
}

interface PersonName {
  family: string
  given: string
  patronymic: string | null
}

export interface CasePage {
  rows: CaseRow[]
  total: number
  page: number
  pageSize: number
  counts: Record<CaseFilter, number>
  /** The services that the centre has cases of, whatever the filter, as their forms are called. */
  services: { code: string; name: Texts }[]
  /** The one that the cases are of; null for all. */
  service: string | null
}

export const casesPerPage = 20
/** So many closed cases are counted and paged through, the last ones first; older ones are found by name or number. */
export const mostClosed = 1000

export const caseSorts = ['number', 'submitted', 'due'] as const

interface CaseOrder {
  /** Null for what is due first, or closed last. */
  by?: (typeof caseSorts)[number] | null
  descending?: boolean
}

function orderBy(input: CaseOrder & { filter: CaseFilter }): Prisma.CaseOrderByWithRelationInput[] {
  const sort = input.descending ? 'desc' : 'asc'
  if (input.by === 'number') return [{ number: sort }]
  if (input.by === 'submitted') return [{ submittedAt: sort }, { id: sort }]
  if (input.by === 'due') return [{ dueOn: sort }, { id: sort }]
  if (input.filter === 'closed') return [{ updatedAt: 'desc' }, { id: 'desc' }]
  return [{ dueOn: 'asc' }, { submittedAt: 'asc' }, { id: 'asc' }]
}

/**
 * The queue of the specialist's centre, what is due first on top; the search is a PINFL, (a part of) a number, or
 * beginnings of the words of a name in any script; What narrows counts for every tab.
 * Says nothing of devices or health: that stands in the case alone. Pages count from 1.
 */
export async function listCases(
  context: Context,
  input: { filter: CaseFilter; page: number } & CaseNarrowing & CaseSearch & CaseOrder,
): Promise<CasePage> {
  const centreCode = context.organisationId
  if (!centreCode || !hasCaseRole(context)) return emptyPage
  const today = dayOf(context.now())
  return transaction(context, async (tx) => {
    const away = await readAway(tx, centreCode, await readAssignees(tx, centreCode))
    const wheres = caseWheres(centreCode, context.personId, today, [...away.keys()])
    const counts = { ...emptyPage.counts }
    const found = await searchCases(tx, input)
    const services = await readServices(tx, centreCode)
    const service = services.find(({ code }) => code === input.service)?.code ?? null
    const asked: Prisma.CaseWhereInput[] = [
      ...(found ? [found] : []),
      ...(service ? [{ serviceCode: service }] : []),
      ...(input.due ? [dueWithin(input.due, today)] : []),
      ...(input.who && isId(input.who) ? [{ assigneeId: input.who }] : []),
    ]
    const whereOf = (filter: CaseFilter) => ({ AND: [wheres[filter], ...asked] })
    // Counted as they are searched: a closed case that fits is seen on its tab.
    for (const filter of caseFilters) {
      const where = whereOf(filter)
      const isEndless = filter === 'closed'
      counts[filter] = await (isEndless
        ? tx.case.count({ where, take: mostClosed })
        : tx.case.count({ where }))
    }
    const where = whereOf(input.filter)
    const total = counts[input.filter]
    const pageCount = Math.max(1, Math.ceil(total / casesPerPage))
    const page = Math.min(Math.max(1, input.page), pageCount)
    const rows = await tx.case.findMany({
      where,
      orderBy: orderBy(input),
      skip: (page - 1) * casesPerPage,
      take: casesPerPage,
      select: {
        id: true,
        number: true,
        version: true,
        origin: true,
        serviceCode: true,
        status: true,
        applicantId: true,
        assigneeId: true,
        submittedAt: true,
        dueOn: true,
        appeals: { where: { status: { in: [...openAppealStatuses] } }, select: { dueOn: true } },
      },
    })
    const names = await readNames(
      tx,
      rows.flatMap(({ applicantId, assigneeId }) => [applicantId ?? '', assigneeId ?? '']),
    )
    const sentBack = await readSentBack(tx, rows)
    return {
      rows: rows.map(({ applicantId, assigneeId, appeals: [appeal], ...row }) => ({
        ...row,
        dueOn: appeal?.dueOn ?? row.dueOn,
        applicant: applicantId ? (names.get(applicantId) ?? nobody) : null,
        assignee: assigneeId ? (names.get(assigneeId) ?? nobody) : null,
        isOfAbsent: away.has(assigneeId ?? ''),
        isMine: assigneeId !== null && assigneeId === context.personId,
        sentBackAt: sentBack.get(row.id) ?? null,
        due: !appeal && isClosed(row.status) ? null : dueState(appeal?.dueOn ?? row.dueOn, today),
      })),
      total,
      page,
      pageSize: casesPerPage,
      counts,
      services,
      service,
    }
  })
}

const nobody: PersonName = { family: '', given: '', patronymic: null }
const emptyPage: CasePage = {
  rows: [],
  total: 0,
  page: 1,
  pageSize: casesPerPage,
  counts: Object.fromEntries(caseFilters.map((name) => [name, 0])) as Record<CaseFilter, number>,
  services: [],
  service: null,
}

function isClosed(status: ApplicationStatus): boolean {
  return (closedStatuses as readonly ApplicationStatus[]).includes(status)
}

function caseWheres(
  centreCode: string,
  personId: string | null,
  today: Date,
  absentIds: string[],
): Record<CaseFilter, Prisma.CaseWhereInput> {
  const isOpenAppeal = { status: { in: [...openAppealStatuses] } }
  const open = { centreCode, isOpen: true }
  return {
    unassigned: { ...open, assigneeId: null },
    mine: { ...open, assigneeId: personId ?? nilId },
    // The day in Tashkent begins five hours before it does in UTC.
    returned: {
      ...open,
      events: { some: { type: 'application.resubmitted', at: { gte: addHours(today, -5) } } },
    },
    waiting: { ...open, status: 'correction_requested' },
    agency: {
      centreCode,
      OR: [
        { tasks: { some: { kind: 'refer', status: 'open' } } },
        { status: 'in_review', checks: { some: { outcome: 'waiting' } } },
      ],
    },
    ofAbsent: { ...open, assigneeId: { in: absentIds } },
    // The centre's clock stands while a correction is with the citizen.
    overdue: { ...open, status: { in: ['submitted', 'in_review'] }, dueOn: { lt: today } },
    all: open,
    appeals: {
      OR: [
        { centreCode, appeals: { some: isOpenAppeal } },
        { appeals: { some: { ...isOpenAppeal, centreCode } } },
      ],
    },
    closed: { centreCode, isOpen: false },
  }
}

function dueWithin(due: DueFilter, today: Date): Prisma.CaseWhereInput {
  // While a correction is with the citizen no day passes.
  const counting = { status: { in: ['submitted' as const, 'in_review' as const] } }
  if (due === 'overdue') return { ...counting, dueOn: { lt: today } }
  return { ...counting, dueOn: due === 'today' ? today : { gt: today, lte: addDays(today, 2) } }
}

function addHours(instant: Date, hours: number): Date {
  return new Date(instant.getTime() + hours * 3_600_000)
}

async function readNames(tx: Work, ids: readonly string[]): Promise<Map<string, PersonName>> {
  const people = await tx.person.findMany({
    where: { id: { in: [...new Set(ids)].filter(Boolean) } },
    select: { id: true, familyName: true, givenName: true, patronymic: true },
  })
  return new Map(
    people.map(({ id, familyName, givenName, patronymic }) => [
      id,
      { family: familyName, given: givenName, patronymic },
    ]),
  )
}

/** Each looked up by itself: cases of the centre are many, services few. */
async function readServices(tx: Work, centreCode: string): Promise<CasePage['services']> {
  const found = await tx.tx.$queryRaw<{ code: string; version: number }[]>`
    select s.code, c.journey_version as version from service s cross join lateral (
      select journey_version from case_file where centre_code = ${centreCode} and service_code = s.code
      order by journey_version desc limit 1) c order by s.code`
  const services: CasePage['services'] = []
  // One after another: a transaction has one connection.
  for (const { code, version: number } of found) {
    const version = await getVersion(tx, code, number)
    if (version) services.push({ code, name: version.definition.name })
  }
  return services
}

/** When each case that the citizen has now was sent back, the last time. */
async function readSentBack(
  tx: Work,
  rows: readonly { id: string; status: ApplicationStatus }[],
): Promise<Map<string, Date>> {
  const ids = rows.flatMap(({ id, status }) => (status === 'correction_requested' ? [id] : []))
  const events = await tx.applicationEvent.findMany({
    where: { caseId: { in: ids }, type: 'application.correctionRequested' },
    orderBy: { at: 'asc' },
    select: { caseId: true, at: true },
  })
  return new Map(events.map(({ caseId, at }) => [caseId, at]))
}
