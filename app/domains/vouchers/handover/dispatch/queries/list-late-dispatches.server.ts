import { systemContext } from '~/domains/identity/context'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'

/**
 * Orders whose device was not fetched by its day (`missed`), and those whose person has not said by hers what comes next
 * (`unanswered`), for the job; at most `limit` of each at a time.
 */
export function listLateDispatches(
  now: Date,
  limit: number,
): Promise<{ missed: string[]; unanswered: string[] }> {
  return transaction(systemContext(), async ({ tx }) => {
    const today = dayOf(now)
    const columns = { take: limit, select: { deviceOrderId: true } } as const
    const missed = await tx.deviceDispatch.findMany({
      where: { status: 'under_way', way: 'pickup', dueOn: { lt: today }, order: { status: 'ready' } },
      orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
      ...columns,
    })
    const unanswered = await tx.deviceDispatch.findMany({
      where: { status: 'came_back', answerBy: { lt: today }, order: { status: 'ready' } },
      orderBy: [{ answerBy: 'asc' }, { id: 'asc' }],
      ...columns,
    })
    const ids = (rows: { deviceOrderId: string }[]) => rows.map(({ deviceOrderId }) => deviceOrderId)
    return { missed: ids(missed), unanswered: ids(unanswered) }
  })
}
