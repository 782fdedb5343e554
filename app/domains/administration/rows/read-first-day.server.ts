import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { mayChangeParameters } from '../policy'

/** The first day of a value that is to be prepared: none that has passed, and asked by who may. */
export function readFirstDay(
  work: Work,
  { validFrom }: { validFrom: string },
): Result<Date, 'admin.error.notAllowed' | 'admin.error.parameterInPast'> {
  if (!mayChangeParameters(work) || !work.personId) return refuse('admin.error.notAllowed')
  const day = new Date(`${validFrom}T00:00:00Z`)
  return day < dayOf(work.now()) ? refuse('admin.error.parameterInPast') : ok(day)
}
