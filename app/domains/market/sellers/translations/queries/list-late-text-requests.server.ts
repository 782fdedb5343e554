import { systemContext } from '~/domains/identity/context'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { openTexts } from '../rules'

/** Texts whose day is over, those that wait longest first. */
export function listLateTextRequests(now: Date, limit = 500): Promise<{ id: string }[]> {
  return transaction(systemContext(), ({ tx }) =>
    tx.textRequest.findMany({
      where: { status: { in: [...openTexts] }, dueOn: { lt: dayOf(now) } },
      select: { id: true },
      orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
      take: limit,
    }),
  )
}
