import type { BudgetWait } from '~/platform/prisma/client'
import type { BudgetUrgency } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'

/** The fair order: urgency, then the day of the decision, then who was decided first that day. */
export const fairOrder = [{ urgency: 'asc' }, { sinceOn: 'asc' }, { ordinal: 'asc' }] as const

interface Queue {
  regionCode: string
  groupCode: string
}

/** Who is served next of a region and group; null when nobody waits. */
export function findNextWait(work: Work, { regionCode, groupCode }: Queue): Promise<BudgetWait | null> {
  return work.tx.budgetWait.findFirst({
    where: { regionCode, groupCode, status: 'waiting' },
    orderBy: [...fairOrder],
  })
}

const ranks: Record<BudgetUrgency, number> = { child: 0, first: 1, ordinary: 2 }

/** True when somebody waits who comes before one that is decided today. */
export async function isAnybodyBefore(work: Work, queue: Queue, urgency: BudgetUrgency): Promise<boolean> {
  const next = await findNextWait(work, queue)
  return next !== null && ranks[next.urgency] <= ranks[urgency]
}
