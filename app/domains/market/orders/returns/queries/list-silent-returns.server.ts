import { systemContext } from '~/domains/identity/context'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'

/** Returns whose last day is over, those that wait longest first. */
export function listSilentReturns(now: Date, limit = 500): Promise<{ id: string; parcelId: string }[]> {
  return transaction(systemContext(), (tx) =>
    tx.parcelReturn.findMany({
      where: { endedAt: null, dueOn: { lt: dayOf(now) } },
      select: { id: true, parcelId: true },
      orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
      take: limit,
    }),
  )
}
