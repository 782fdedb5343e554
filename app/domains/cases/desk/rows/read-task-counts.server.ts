import type { Context } from '~/domains/identity/context'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { hasCaseRole } from '../../policy'
import { sqlDay } from './queue-tabs.server'

/** `now`: mine, due today or before, while its clock does not stand. `waiting`: the centre's that nobody of it does now. */
export const taskFilters = ['now', 'mine', 'free', 'waiting'] as const
export type TaskFilter = (typeof taskFilters)[number]

export interface TaskCounts {
  counts: Record<TaskFilter, number>
  /** Of `now`, those whose day has passed. */
  overdue: number
}

export const noTasks: TaskCounts = { counts: { now: 0, mine: 0, free: 0, waiting: 0 }, overdue: 0 }

/** Whose tasks are asked for, and where. */
export interface Desk {
  centreCode: string
  personId: string
  /** Midnight UTC. */
  today: Date
}

/** Null for who works on no cases. */
export function deskOf(context: Context): Desk | null {
  const { organisationId: centreCode, personId } = context
  if (!centreCode || !personId || !hasCaseRole(context)) return null
  return { centreCode, personId, today: dayOf(context.now()) }
}

/** By what each filter of `list-tasks` shows, all in one statement. */
export async function readTaskCounts(work: Work, { centreCode, personId, today }: Desk): Promise<TaskCounts> {
  const [read] = await work.tx.$queryRaw<[TaskCounts['counts'] & { overdue: number }]>`
    select mine.*, centre.* from
      (select count(*) filter (where c.id is null and t.due_on <= ${sqlDay(today)})::int as now, count(*)::int as mine,
        count(*) filter (where c.id is null and t.due_on < ${sqlDay(today)})::int as overdue
        from case_task t left join case_file c on c.id = t.application_id and c.status = 'correction_requested'
        where t.assignee_id = ${personId}::uuid and t.status = 'open') mine,
      (select count(*) filter (where t.assignee_id is null and t.kind <> 'correct')::int as free,
        count(*) filter (where t.kind in ('correct', 'refer'))::int as waiting
        from case_task t where t.centre_code = ${centreCode} and t.status = 'open') centre`
  const { overdue, ...counts } = read
  return { counts, overdue }
}
