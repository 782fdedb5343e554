import { systemContext } from '~/domains/identity/context'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'

/** What no maker has answered by its day, for the job that makes it a dispute; at most `limit` at a time. */
export function listLateClaims(now: Date, limit: number): Promise<string[]> {
  return transaction(systemContext(), async ({ tx }) => {
    const rows = await tx.deviceClaim.findMany({
      where: { status: 'asked', answerBy: { lt: dayOf(now) } },
      orderBy: { answerBy: 'asc' },
      take: limit,
      select: { id: true },
    })
    return rows.map(({ id }) => id)
  })
}
