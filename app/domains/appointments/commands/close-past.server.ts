import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'

/**
 * Who was booked or waited at a centre on a day that is over did not come; who was called was received. Of a visit to a
 * workshop that said nothing, nobody knows: it counts against nobody. For the portal itself.
 */
export async function closePast(work: Work): Promise<void> {
  const day = { lt: dayOf(work.now()) }
  const closedAt = work.now()
  const close = (
    statuses: ('booked' | 'waiting' | 'called')[],
    status: 'missed' | 'done' | 'cancelled',
    makerId: null | { not: null } = null,
  ) =>
    work.tx.appointment.updateMany({
      where: { day, makerId, status: { in: statuses } },
      data: { status, closedAt, version: { increment: 1 } },
    })
  await close(['booked', 'waiting'], 'missed')
  await close(['called'], 'done')
  await close(['booked'], 'cancelled', { not: null })
}
