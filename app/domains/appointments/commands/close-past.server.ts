import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'

/** Who was booked or waited on a day that is over did not come; who was called was received. For the portal itself. */
export async function closePast(work: Work): Promise<void> {
  const day = { lt: dayOf(work.now()) }
  const closedAt = work.now()
  const close = (statuses: ('booked' | 'waiting' | 'called')[], status: 'missed' | 'done') =>
    work.tx.appointment.updateMany({
      where: { day, status: { in: statuses } },
      data: { status, closedAt, version: { increment: 1 } },
    })
  await close(['booked', 'waiting'], 'missed')
  await close(['called'], 'done')
}
