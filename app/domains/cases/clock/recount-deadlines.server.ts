import { recordAudit } from '~/domains/audit/index.server'
import type { Context } from '~/domains/identity/context'
import { addWorkingDays, getHolidayChange } from '~/domains/reference/index.server'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import type { Work } from '~/platform/work.server'
import { moveTasks } from '../desk/rows/write-tasks.server'
import { openAppealStatuses, openStatuses } from '../lifecycle'
import { writeCaseEvent } from '../rows/write-event.server'
import { countWorkingDays } from './deadlines'

const atOnce = 200

/**
 * Counts the days of open cases, of their tasks and of open appeals anew after a change of days off: as many working
 * days as before. Each move is kept, once a case and change, so that a second run finds nothing left to do.
 */
export async function recountDeadlines(context: Context, { changeId }: { changeId: string }): Promise<void> {
  while ((await transaction(context, (work) => recountSome(work, changeId))) === atOnce);
}

async function recountSome(work: Work, changeId: string): Promise<number> {
  const change = await getHolidayChange(work, changeId)
  if (!change) return 0
  const today = dayOf(work.now())
  const { before, after, from } = change
  const move = (dueOn: Date) =>
    dueOn < from ? dueOn : addWorkingDays(today, countWorkingDays(today, dueOn, before), after)
  const reached = { gte: from }
  const cases = await work.tx.case.findMany({
    where: {
      deadlineMoves: { none: { changeId } },
      OR: [
        { status: { in: [...openStatuses] }, dueOn: reached },
        { appeals: { some: { status: { in: [...openAppealStatuses] }, dueOn: reached } } },
      ],
    },
    select: { id: true, status: true, dueOn: true },
    orderBy: { id: 'asc' },
    take: atOnce,
  })
  const isOpen = (status: string) => (openStatuses as readonly string[]).includes(status)
  const moves = cases.map(({ id, status, dueOn }) => ({
    id,
    fromOn: dueOn,
    toOn: isOpen(status) ? move(dueOn) : dueOn,
  }))
  for (const { id, fromOn, toOn } of moves) {
    if (toOn.getTime() !== fromOn.getTime()) {
      await work.tx.case.update({ where: { id }, data: { dueOn: toOn } })
      await writeCaseEvent(work, { caseId: id, type: 'application.deadlineMoved' })
      await recordAudit(work, { subject: id, action: 'application.deadlineMoved' })
    }
    await moveParts(work, id, move)
  }
  await work.tx.deadlineMove.createMany({
    data: moves.map(({ id: caseId, ...days }) => ({ caseId, changeId, ...days, at: work.now() })),
  })
  return cases.length
}

/** What a case has open besides its own day. */
async function moveParts(work: Work, caseId: string, move: (dueOn: Date) => Date): Promise<void> {
  await moveTasks(work, caseId, move)
  const appeals = await work.tx.appeal.findMany({
    where: { caseId, status: { in: [...openAppealStatuses] } },
    select: { id: true, dueOn: true },
  })
  for (const { id, dueOn } of appeals)
    await work.tx.appeal.update({ where: { id }, data: { dueOn: move(dueOn) } })
}
