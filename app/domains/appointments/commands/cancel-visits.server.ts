import type { Work } from '~/platform/work.server'
import { callOff } from '../rows/call-off.server'
import { lockReception } from '../rows/lock-reception.server'
import { tellOfClosing, type WhereTo } from '../rows/tell-visitor.server'

export interface Closing {
  centreCode: string
  /** From this day the centre receives nobody. */
  closesOn: Date
  /** Where people go from then on. */
  to: WhereTo
}

/**
 * A centre closes: visits that are booked from that day on are called off, so many at once, and each one told where to book
 * anew. With the portal's eyes: who closes a centre sees no visits. Answers how many were called off.
 */
export async function cancelVisits(
  work: Work,
  { centreCode, closesOn, to }: Closing,
  atOnce: number,
): Promise<number> {
  await lockReception(work, { centreCode })
  return work.asSystem(async () => {
    const ahead = await work.tx.appointment.findMany({
      where: { centreCode, status: 'booked', day: { gte: closesOn } },
      orderBy: { id: 'asc' },
      take: atOnce,
    })
    for (const visit of ahead) {
      await callOff(work, visit)
      await tellOfClosing(work, visit, { closesOn, to })
    }
    return ahead.length
  })
}
