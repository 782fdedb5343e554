import { systemContext } from '~/domains/identity/context'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'

/** Returns whose last day is over, those that wait longest first. */
export async function listSilentReturns(
  now: Date,
  limit = 500,
): Promise<{ returnId: string; parcelId: string }[]> {
  const rows = await transaction(systemContext(), (tx) =>
    tx.parcelReturn.findMany({
      where: { endedAt: null, dueOn: { lt: dayOf(now) } },
      select: { id: true, parcelId: true },
      orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
      take: limit,
    }),
  )
  return rows.map(({ id, parcelId }) => ({ returnId: id, parcelId }))
}
