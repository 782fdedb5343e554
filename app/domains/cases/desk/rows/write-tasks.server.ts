import { addWorkingDays, getParameter, listHolidays } from '~/domains/reference/index.server'
import { newId } from '~/lib/ids'
import { dayOf } from '~/platform/clock.server'
import type { Case } from '~/platform/prisma/client'
import type { CaseTaskKind, CaseTaskStatus } from '~/platform/prisma/enums'
import { asRows } from '~/platform/rows.server'
import type { Work } from '~/platform/work.server'
import type { CaseMove } from '../../lifecycle'
import { taskDueOn } from '../task-rules'

interface TasksOf {
  caseId: string
  assigneeId: string | null
  /** Of the case, or of the one task. */
  dueOn: Date
}

/**
 * Opens tasks of a case; one that is open already stays. With the portal's eyes, as all of this: tasks follow from acts,
 * and nobody writes them.
 */
export async function openTasks(
  work: Work,
  { caseId, assigneeId, dueOn }: TasksOf,
  kinds: readonly CaseTaskKind[],
): Promise<void> {
  const holidays = await listHolidays(work)
  const today = dayOf(work.now())
  if (kinds.length === 0) return
  const rows = kinds.map((kind) => ({
    ...{ id: newId(), application_id: caseId, assignee_id: assigneeId, kind, created_at: work.now() },
    due_on: taskDueOn(kind, { today, dueOn }, holidays),
  }))
  await work.asSystem(
    () => work.tx.$executeRaw`
      insert into case_task ${asRows('case_task', rows)} on conflict do nothing`,
  )
}

/** Gives open tasks of a case other days. */
export async function moveTasks(work: Work, caseId: string, move: (dueOn: Date) => Date): Promise<void> {
  await work.asSystem(async () => {
    const where = { caseId, status: 'open' as const }
    for (const { id, dueOn } of await work.tx.caseTask.findMany({ where, select: { id: true, dueOn: true } }))
      await work.tx.caseTask.update({ where: { id }, data: { dueOn: move(dueOn) } })
  })
}

/** Closes open tasks of a case: those of some kinds, or all. */
export async function closeTasks(
  work: Work,
  caseId: string,
  status: Exclude<CaseTaskStatus, 'open'>,
  kinds?: readonly CaseTaskKind[],
): Promise<void> {
  await work.asSystem(() =>
    work.tx.caseTask.updateMany({
      where: { caseId, status: 'open', ...(kinds && { kind: { in: [...kinds] } }) },
      data: { status, closedAt: work.now(), closedById: work.personId },
    }),
  )
}

/** A decision closes all that is open: reviewed and decided it is, and the rest nobody does any more. */
async function endTasks(work: Work, caseId: string): Promise<void> {
  await work.asSystem(
    () => work.tx.$executeRaw`
      update case_task set closed_at = ${work.now()}, closed_by_id = ${work.personId}::uuid,
        status = (case when kind in ('review', 'decide') then 'done' else 'dropped' end)::case_task_status
      where application_id = ${caseId}::uuid and status = 'open'`,
  )
}

/** Open tasks go to somebody with the case; what the person does, and an appeal, stays where it is. */
export async function handOverTasks(work: Work, caseId: string, assigneeId: string | null): Promise<void> {
  await work.asSystem(() =>
    work.tx.caseTask.updateMany({
      where: { caseId, status: 'open', kind: { notIn: ['correct', 'appeal'] } },
      data: { assigneeId },
    }),
  )
}

/** Working days to send a correction back where the parameter is missing (example value). */
const fallbackCorrectionDays = 10n

/** What a move of the staff does to the tasks of its case. */
export async function followMove(
  work: Work,
  one: Pick<Case, 'id'>,
  { move, assigneeId }: { move: CaseMove; assigneeId?: string | null },
): Promise<void> {
  if (assigneeId !== undefined) await handOverTasks(work, one.id, assigneeId)
  if (move === 'requestCorrection') {
    await closeTasks(work, one.id, 'done', ['review'])
    const today = dayOf(work.now())
    const days = await getParameter('correction-days', today, work)
    const holidays = await listHolidays(work)
    const dueOn = addWorkingDays(today, Number(days?.value ?? fallbackCorrectionDays), holidays)
    await openTasks(work, { caseId: one.id, assigneeId: null, dueOn }, ['correct'])
  }
  if (move === 'approve' || move === 'refuse') {
    await endTasks(work, one.id)
  }
}
