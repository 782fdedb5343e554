import type { Context } from '~/domains/identity/context'
import type { Texts } from '~/domains/questions/schema'
import { getVersion } from '~/domains/services/index.server'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import type { Prisma } from '~/platform/prisma/client'
import type { CaseTaskKind } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { hasCaseRole } from '../../policy'
import { dueState } from '../../rules'

/** `now`: mine, due today or before. `waiting`: the centre's that nobody of it does now. */
export const taskFilters = ['now', 'mine', 'free', 'waiting'] as const
export type TaskFilter = (typeof taskFilters)[number]

export interface TaskRow {
  id: string
  kind: CaseTaskKind
  caseId: string
  number: string
  service: Texts | null
  dueOn: Date
  due: ReturnType<typeof dueState>
}

export interface TaskPage {
  rows: TaskRow[]
  counts: Record<TaskFilter, number>
  /** Of mine, those whose day has passed. */
  overdue: number
  total: number
  page: number
  pageSize: number
}

export const tasksPerPage = 50

export const taskSorts = ['number', 'due'] as const

interface AskedTasks {
  filter: TaskFilter
  page: number
  /** Null for what is due first. */
  by?: (typeof taskSorts)[number] | null
  descending?: boolean
}

function orderBy({ by, descending }: AskedTasks): Prisma.CaseTaskOrderByWithRelationInput[] {
  const sort = descending ? 'desc' : 'asc'
  return by === 'number' ? [{ case: { number: sort } }, { id: sort }] : [{ dueOn: sort }, { id: sort }]
}

/** What is to be done, what is due first on top. Pages count from 1. */
export async function listTasks(context: Context, asked: AskedTasks): Promise<TaskPage> {
  const { filter } = asked
  const desk = deskOf(context)
  if (!desk) return { rows: [], ...noTasks, total: 0, page: 1, pageSize: tasksPerPage }
  return transaction(context, async (work) => {
    const { counts, overdue } = await readCounts(work, desk)
    const total = counts[filter]
    const page = Math.min(Math.max(1, asked.page), Math.max(1, Math.ceil(total / tasksPerPage)))
    const found = await work.tx.caseTask.findMany({
      where: whereOf(desk)[filter],
      orderBy: orderBy(asked),
      skip: (page - 1) * tasksPerPage,
      take: tasksPerPage,
      select: {
        ...{ id: true, kind: true, dueOn: true, caseId: true },
        case: { select: { number: true, serviceCode: true, journeyVersion: true } },
      },
    })
    const rows: TaskRow[] = []
    // One after another: a transaction has one connection.
    for (const { case: of, ...row } of found) {
      const version = await getVersion(work, of.serviceCode, of.journeyVersion)
      const service = version?.definition.name ?? null
      rows.push({ ...row, number: of.number, service, due: dueState(row.dueOn, desk.today) })
    }
    return { rows, counts, overdue, total, page, pageSize: tasksPerPage }
  })
}

/** How much is to be done, without a look at what. */
export async function countTasks(context: Context): Promise<Pick<TaskPage, 'counts' | 'overdue'>> {
  const desk = deskOf(context)
  return desk ? transaction(context, (work) => readCounts(work, desk)) : noTasks
}

const noTasks: Pick<TaskPage, 'counts' | 'overdue'> = {
  counts: { now: 0, mine: 0, free: 0, waiting: 0 },
  overdue: 0,
}

interface Desk {
  centreCode: string
  personId: string
  /** Midnight UTC. */
  today: Date
}

/** Null for who works on no cases. */
function deskOf(context: Context): Desk | null {
  const { organisationId: centreCode, personId } = context
  if (!centreCode || !personId || !hasCaseRole(context)) return null
  return { centreCode, personId, today: dayOf(context.now()) }
}

/** As `whereOf` says it, in one statement. */
async function readCounts(
  work: Work,
  { centreCode, personId, today }: Desk,
): Promise<Pick<TaskPage, 'counts' | 'overdue'>> {
  const day = today.toISOString().slice(0, 10)
  const [read] = await work.tx.$queryRaw<[TaskPage['counts'] & { overdue: number }]>`
    select mine.*, centre.* from
      (select count(*) filter (where t.due_on <= ${day}::date)::int as now, count(*)::int as mine,
        count(*) filter (where t.due_on < ${day}::date)::int as overdue
        from case_task t where t.assignee_id = ${personId}::uuid and t.status = 'open') mine,
      (select count(*) filter (where t.assignee_id is null and t.kind <> 'correct')::int as free,
        count(*) filter (where t.kind in ('correct', 'refer'))::int as waiting
        from case_task t where t.centre_code = ${centreCode} and t.status = 'open') centre`
  const { overdue, ...counts } = read
  return { counts, overdue }
}

function whereOf({ centreCode, personId, today }: Desk) {
  const open = { status: 'open' as const }
  const mine = { ...open, assigneeId: personId }
  return {
    now: { ...mine, dueOn: { lte: today } },
    mine,
    // Of a case that nobody has taken; what another organisation or the person does is not free.
    free: { ...open, assigneeId: null, kind: { notIn: ['correct'] }, centreCode },
    waiting: { ...open, kind: { in: ['correct', 'refer'] }, centreCode },
  } satisfies Record<TaskFilter, Prisma.CaseTaskWhereInput>
}
