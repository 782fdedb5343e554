import { isoDay } from '~/lib/figures/iso-day'
import { nilId } from '~/lib/ids'
import { Prisma } from '~/platform/prisma/client'

/**
 * `returned`: corrected and sent back today. `waiting`: the person has it. `agency`: another body has yet to answer.
 * `ofAbsent`: with a colleague who is away today. `appeals`: without an answer, also from elsewhere.
 */
export const caseFilters = [
  ...(['unassigned', 'mine', 'returned', 'overdue', 'waiting', 'agency', 'ofAbsent', 'all'] as const),
  ...(['appeals', 'closed'] as const),
] as const
export type CaseFilter = (typeof caseFilters)[number]

/** Whose queue it is, and when. */
export interface QueueOf {
  centreCode: string
  personId: string | null
  /** Midnight UTC. */
  today: Date
  /** Colleagues who are away today. */
  absentIds: readonly string[]
}

/** The centre’s clock stands while a correction is with the citizen. */
export const isCounting = Prisma.sql`c.status in ('submitted', 'in_review')`

/** What a case `c` of the pool is on a tab for. `appeal_due_on` is of its appeal that has no answer yet. */
export function tabConditions({
  centreCode,
  personId,
  today,
  absentIds,
}: QueueOf): Record<CaseFilter, Prisma.Sql> {
  const here = Prisma.sql`c.centre_code = ${centreCode}`
  const open = Prisma.sql`${here} and c.is_open`
  // The day in Tashkent begins five hours before it does in UTC.
  const since = new Date(today.getTime() - 5 * 3_600_000)
  return {
    unassigned: Prisma.sql`${open} and c.assignee_id is null`,
    mine: Prisma.sql`${open} and c.assignee_id = ${personId ?? nilId}::uuid`,
    returned: Prisma.sql`${open} and exists (select from application_event e where e.application_id = c.id
      and e.type = 'application.resubmitted' and e.at >= ${since})`,
    overdue: Prisma.sql`${open} and ${isCounting} and c.due_on < ${sqlDay(today)}`,
    waiting: Prisma.sql`${open} and c.status = 'correction_requested'`,
    agency: Prisma.sql`${here} and (exists (select from case_task t where t.application_id = c.id and t.kind = 'refer' and t.status = 'open')
      or c.status = 'in_review' and exists (select from agency_check k where k.application_id = c.id and k.outcome = 'waiting'))`,
    ofAbsent: Prisma.sql`${open} and c.assignee_id = any (${[...absentIds]}::uuid[])`,
    all: open,
    appeals: Prisma.sql`c.appeal_due_on is not null`,
    closed: Prisma.sql`${here} and not c.is_open`,
  }
}

export function sqlDay(day: Date): Prisma.Sql {
  return Prisma.sql`${isoDay(day)}::date`
}
