import type { Context } from '~/domains/identity/context'
import type { Texts } from '~/domains/questions/schema'
import { getVersion } from '~/domains/services/index.server'
import { transaction } from '~/platform/db.server'
import type { Prisma } from '~/platform/prisma/client'
import type { CaseTaskKind } from '~/platform/prisma/enums'
import { dueState } from '../../rules'
import {
  type Desk,
  deskOf,
  noTasks,
  readTaskCounts,
  type TaskCounts,
  type TaskFilter,
} from '../rows/read-task-counts.server'

export interface TaskRow {
  id: string
  kind: CaseTaskKind
  caseId: string
  number: string
  service: Texts | null
  dueOn: Date
  due: ReturnType<typeof dueState>
  /** True while the person has the case: the clock of what the centre does stands. */
  stands: boolean
}

export interface TaskPage extends TaskCounts {
  rows: TaskRow[]
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
    const { counts, overdue } = await readTaskCounts(work, desk)
    const total = counts[filter]
    const page = Math.min(Math.max(1, asked.page), Math.max(1, Math.ceil(total / tasksPerPage)))
    const found = await work.tx.caseTask.findMany({
      where: whereOf(desk)[filter],
      orderBy: orderBy(asked),
      skip: (page - 1) * tasksPerPage,
      take: tasksPerPage,
      select: {
        ...{ id: true, kind: true, dueOn: true, caseId: true },
        case: { select: { number: true, serviceCode: true, journeyVersion: true, status: true } },
      },
    })
    const rows: TaskRow[] = []
    // One after another: a transaction has one connection.
    for (const { case: of, ...row } of found) {
      const version = await getVersion(work, of.serviceCode, of.journeyVersion)
      const service = version?.definition.name ?? null
      const stands = of.status === 'correction_requested' && row.kind !== 'correct'
      rows.push({ ...row, number: of.number, service, due: dueState(row.dueOn, desk.today), stands })
    }
    return { rows, counts, overdue, total, page, pageSize: tasksPerPage }
  })
}

function whereOf({ centreCode, personId, today }: Desk) {
  const open = { status: 'open' as const }
  const mine = { ...open, assigneeId: personId }
  return {
    now: { ...mine, dueOn: { lte: today }, case: { status: { not: 'correction_requested' as const } } },
    mine,
    // Of a case that nobody has taken; what another organisation or the person does is not free.
    free: { ...open, assigneeId: null, kind: { notIn: ['correct'] }, centreCode },
    waiting: { ...open, kind: { in: ['correct', 'refer'] }, centreCode },
  } satisfies Record<TaskFilter, Prisma.CaseTaskWhereInput>
}
