import { taskDueOn } from '~/domains/cases/desk/task-rules'
import { addWorkingDays } from '~/domains/reference/index.server'
import { dayOf } from '~/platform/clock.server'
import type { Prisma } from '~/platform/prisma/client'
import type { ApplicationStatus, CaseTaskKind } from '~/platform/prisma/enums'
import { seedId } from '../seed-id'

interface TasksOf {
  name: string
  status: ApplicationStatus
  submittedAt: Date
  dueOn: Date
  /** When she was asked to correct it, if she was. */
  endedAt: Date
  specialistId: string | null
}

/** As the parameter of this day says. */
const correctionWorkingDays = 10

/** The tasks of a case that are open, as the moves that led to its state would have left them. */
export function taskRows(
  plan: TasksOf,
  caseId: string,
  { template, isAsked }: { template: readonly CaseTaskKind[]; isAsked: boolean },
  holidays: ReadonlySet<string>,
): Prisma.CaseTaskCreateManyInput[] {
  const days = { today: dayOf(plan.submittedAt), dueOn: plan.dueOn }
  return openTasksOf(plan.status, template)
    .filter((kind) => !(isAsked && kind === 'askRegisters'))
    .map((kind) => ({
      ...{ id: seedId(`task:${plan.name}:${kind}`), caseId, kind, createdAt: plan.submittedAt },
      assigneeId: kind === 'correct' ? null : plan.specialistId,
      dueOn:
        kind === 'correct'
          ? addWorkingDays(dayOf(plan.endedAt), correctionWorkingDays, holidays)
          : taskDueOn(kind, days, holidays),
    }))
}

function openTasksOf(status: ApplicationStatus, template: readonly CaseTaskKind[]): CaseTaskKind[] {
  if (status === 'correction_requested') return [...template.filter((kind) => kind !== 'review'), 'correct']
  return status === 'submitted' || status === 'in_review' ? [...template] : []
}
