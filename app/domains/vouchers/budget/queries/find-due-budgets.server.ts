import { systemContext } from '~/domains/identity/context'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { quarterOf } from '../rules'

export interface DueBudgets {
  /** Waits whose programme is over. */
  ended: string[]
  /** Lines of quarters that are over, with money left. */
  lines: string[]
  /** Queues in which somebody waits. */
  queues: { regionCode: string; groupCode: string }[]
}

/** What the job of the waiting list has to look at. */
export function findDueBudgets(now: Date): Promise<DueBudgets> {
  const today = dayOf(now)
  return transaction(systemContext(), async ({ tx }) => {
    const ended = await tx.budgetWait.findMany({
      where: { status: 'waiting', programmeEndsOn: { lt: today } },
      select: { entitlementId: true },
    })
    const over = await tx.budgetLine.findMany({
      where: { quarterOn: { lt: quarterOf(today) } },
      select: { id: true },
    })
    const left = await tx.account.findMany({
      where: { code: { in: over.map(({ id }) => `budget:${id}`) }, balanceTiyin: { gt: 0 } },
      select: { ownerId: true },
    })
    const queues = await tx.budgetWait.groupBy({
      by: ['regionCode', 'groupCode'],
      where: { status: 'waiting' },
      orderBy: [{ regionCode: 'asc' }, { groupCode: 'asc' }],
    })
    return {
      ended: ended.map(({ entitlementId }) => entitlementId),
      lines: left.flatMap(({ ownerId }) => ownerId ?? []),
      queues,
    }
  })
}
