import type { Context } from '~/domains/identity/context'
import type { Texts } from '~/domains/questions/schema'
import { getVersion } from '~/domains/services/index.server'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import type { Prisma } from '~/platform/prisma/client'
import type { CaseTaskKind } from '~/platform/prisma/enums'
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
  const { organisationId: centreCode, personId } = context
  const counts: TaskPage['counts'] = { now: 0, mine: 0, free: 0, waiting: 0 }
  const nothing = { rows: [], counts, overdue: 0, total: 0, page: 1, pageSize: tasksPerPage }
  if (!centreCode || !personId || !hasCaseRole(context)) return nothing
  const today = dayOf(context.now())
  const wheres = whereOf({ centreCode, personId, today })
  return transaction(context, async (work) => {
    for (const one of taskFilters) counts[one] = await work.tx.caseTask.count({ where: wheres[one] })
    const overdue = await work.tx.caseTask.count({ where: { ...wheres.mine, dueOn: { lt: today } } })
    const total = counts[filter]
    const page = Math.min(Math.max(1, asked.page), Math.max(1, Math.ceil(total / tasksPerPage)))
    const found = await work.tx.caseTask.findMany({
      where: wheres[filter],
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
      rows.push({ ...row, number: of.number, service, due: dueState(row.dueOn, today) })
    }
    return { rows, counts, overdue, total, page, pageSize: tasksPerPage }
  })
}

function whereOf({ centreCode, personId, today }: { centreCode: string; personId: string; today: Date }) {
  const open = { status: 'open' as const }
  const mine = { ...open, assigneeId: personId }
  return {
    now: { ...mine, dueOn: { lte: today } },
    mine,
    // Of a case that nobody has taken; what another organisation or the person does is not free.
    free: { ...open, assigneeId: null, kind: { notIn: ['correct'] }, case: { centreCode } },
    waiting: { ...open, kind: { in: ['correct', 'refer'] }, case: { centreCode } },
  } satisfies Record<TaskFilter, Prisma.CaseTaskWhereInput>
}
