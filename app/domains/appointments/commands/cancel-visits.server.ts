import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { callOff } from '../rows/call-off.server'
import { lockReception } from '../rows/lock-reception.server'
import { tellOfClosing } from '../rows/tell-visitor.server'

export interface Closing {
  centreCode: string
  /** Where people go from now on: what it is called in each language, and its phone, 12 digits. */
  to: { code: string; names: Readonly<Record<string, string>>; phone: string }
}

/**
 * A centre closes: everything that is booked there is called off, and each one told where to book anew. Refused while
 * somebody is there. With the portal's eyes: who closes a centre sees no visits. Answers how many were called off.
 */
export async function cancelVisits(
  work: Work,
  { centreCode, to }: Closing,
): Promise<Result<number, 'admin.centres.error.visitors'>> {
  await lockReception(work, { centreCode })
  return work.asSystem(async () => {
    const ahead = await work.tx.appointment.findMany({
      where: { centreCode, status: { in: ['booked', 'waiting', 'called'] } },
      orderBy: { id: 'asc' },
    })
    const there = ahead.filter(({ status }) => status !== 'booked').length
    if (there > 0) return refuse('admin.centres.error.visitors', { count: there })
    for (const visit of ahead) {
      await callOff(work, visit)
      await tellOfClosing(work, visit, to)
    }
    return ok(ahead.length)
  })
}
