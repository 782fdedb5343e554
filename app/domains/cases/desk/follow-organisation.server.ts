import { addWorkingDays, listHolidays } from '~/domains/reference/index.server'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { closeTasks, openTasks } from './rows/write-tasks.server'

/** Another organisation is asked, or it is decided anew, within so many working days; example value. */
const againWorkingDays = 3

export interface FollowOrganisationInput {
  caseId: string
  /**
   * `asked` until a day; `answered`: it took it on, or has done it; `failed`: it cannot, or the person does not want it;
   * `ended`: nothing more is asked.
   */
  step: { is: 'asked'; dueOn: Date } | { is: 'answered' | 'failed' | 'ended' }
}

/** What an organisation was asked or answers moves the tasks of whoever has the case. Follows from an act, as all tasks do. */
export async function followOrganisation(
  work: Work,
  { caseId, step }: FollowOrganisationInput,
): Promise<void> {
  const isEnded = step.is === 'ended'
  await closeTasks(work, caseId, isEnded ? 'dropped' : 'done', ['refer', 'referAgain'])
  if (step.is === 'answered' || isEnded) return
  const one = await work.asSystem(() =>
    work.tx.case.findUnique({ where: { id: caseId }, select: { assigneeId: true } }),
  )
  const dueOn =
    step.is === 'asked'
      ? step.dueOn
      : addWorkingDays(dayOf(work.now()), againWorkingDays, await listHolidays(work))
  const kind = step.is === 'asked' ? 'refer' : 'referAgain'
  await openTasks(work, { caseId, assigneeId: one?.assigneeId ?? null, dueOn }, [kind])
}
