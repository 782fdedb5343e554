import { systemContext } from '~/domains/identity/context'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'

/**
 * Orders whose device was not fetched by its day (`missed`), or those whose person has not said by hers what comes next
 * (`unanswered`), for the job; at most `limit` at a time.
 */
export function listLateDispatches(
  which: 'missed' | 'unanswered',
  now: Date,
  limit: number,
): Promise<string[]> {
  const lt = dayOf(now)
  const [late, by] =
    which === 'missed'
      ? [{ status: 'under_way', way: 'pickup', dueOn: { lt } } as const, { dueOn: 'asc' } as const]
      : [{ status: 'came_back', answerBy: { lt } } as const, { answerBy: 'asc' } as const]
  return transaction(systemContext(), async ({ tx }) => {
    const rows = await tx.deviceDispatch.findMany({
      where: { ...late, order: { status: 'ready' } },
      orderBy: [by, { id: 'asc' }],
      take: limit,
      select: { deviceOrderId: true },
    })
    return rows.map(({ deviceOrderId }) => deviceOrderId)
  })
}
