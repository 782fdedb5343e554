import { systemContext } from '~/domains/identity/context'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'

/** Requests for prices whose day is over, those that wait longest first. */
export function listLateRequests(now: Date, limit = 500): Promise<{ id: string }[]> {
  return transaction(systemContext(), ({ tx }) =>
    tx.priceRequest.findMany({
      where: { status: { in: ['sent', 'waiting'] }, wantedOn: { lt: dayOf(now) } },
      select: { id: true },
      orderBy: [{ wantedOn: 'asc' }, { id: 'asc' }],
      take: limit,
    }),
  )
}
