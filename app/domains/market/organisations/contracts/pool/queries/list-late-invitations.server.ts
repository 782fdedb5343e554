import { systemContext } from '~/domains/identity/context'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'

/** Parts whose invitation was not answered by its day, those that wait longest first. */
export function listLateInvitations(now: Date, limit = 500): Promise<{ id: string }[]> {
  return transaction(systemContext(), ({ tx }) =>
    tx.contractPart.findMany({
      where: { status: 'invited', answerBy: { lt: dayOf(now) } },
      select: { id: true },
      orderBy: [{ answerBy: 'asc' }, { id: 'asc' }],
      take: limit,
    }),
  )
}
