import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'

export type ReadFirstDayRefusal = 'services.error.dayTooEarly' | 'services.error.dayTaken'

/** The first day (midnight UTC) of a version when it may begin then: after today, and after every published one. */
export async function readFirstDay(
  work: Work,
  serviceCode: string,
  day: Date,
): Promise<Result<Date, ReadFirstDayRefusal>> {
  if (day <= dayOf(work.now())) return refuse('services.error.dayTooEarly')
  const taken = await work.tx.serviceVersion.count({
    where: { serviceCode, status: 'published', validFrom: { gte: day } },
  })
  return taken > 0 ? refuse('services.error.dayTaken') : ok(day)
}
