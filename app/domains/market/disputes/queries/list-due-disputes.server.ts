import { systemContext } from '~/domains/identity/context'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'

/** Disputes whose other side had until a day that is over, those that wait longest first. */
export async function listSilentDisputes(
  now: Date,
  limit = 500,
): Promise<{ problemId: string; parcelId: string }[]> {
  const rows = await transaction(systemContext(), (tx) =>
    tx.parcelProblem.findMany({
      where: { status: 'open', replyByOn: { lt: dayOf(now) } },
      select: { id: true, parcelId: true },
      orderBy: [{ replyByOn: 'asc' }, { id: 'asc' }],
      take: limit,
    }),
  )
  return rows.map(({ id, parcelId }) => ({ problemId: id, parcelId }))
}
