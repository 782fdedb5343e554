import { addWorkingDays } from '~/domains/reference/index.server'
import type { CaseTaskKind } from '~/platform/prisma/enums'
import { countWorkingDays } from '../clock/deadlines'

/** Parts of a case's time by which each task of a template is done: an example, no act says it. */
const shares: Readonly<Partial<Record<CaseTaskKind, number>>> = {
  review: 0.3,
  askRegisters: 0.3,
  visit: 0.6,
  assess: 0.7,
  commission: 0.8,
}

/** The day by which a task is done, between the day it is made on and the one the case is answered by. */
export function taskDueOn(
  kind: CaseTaskKind,
  { today, dueOn }: { today: Date; dueOn: Date },
  holidays: ReadonlySet<string>,
): Date {
  const days = countWorkingDays(today, dueOn, holidays)
  const share = shares[kind]
  return share === undefined || days === 0
    ? dueOn
    : addWorkingDays(today, Math.max(1, Math.floor(days * share)), holidays)
}

/** What is done away from the portal: who has it says so herself. An act of the portal does the others. */
export const ownTasks = ['review', 'visit', 'assess', 'commission', 'refer'] as const satisfies CaseTaskKind[]

export function isOwnTask(kind: CaseTaskKind): boolean {
  return (ownTasks as readonly CaseTaskKind[]).includes(kind)
}
