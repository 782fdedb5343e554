import type { Context } from '~/domains/identity/context'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import type { Place } from '../place'
import type { Hours } from '../rules'

/** Hours in force at a place from today on, by day of the week, with how many visits are ahead in each. */
export function listHours(context: Context, place: Place): Promise<(Hours & { ahead: number })[]> {
  const today = dayOf(context.now())
  return transaction(context, async (work) => {
    const rows = await work.tx.receptionWindow.findMany({
      where: { ...place, OR: [{ validUntil: null }, { validUntil: { gte: today } }] },
      orderBy: [{ weekday: 'asc' }, { opensAt: 'asc' }, { id: 'asc' }],
      include: { _count: { select: { appointments: { where: { status: 'booked', day: { gt: today } } } } } },
    })
    return rows.map(({ _count, ...row }) => ({ ...row, ahead: _count.appointments }))
  })
}
