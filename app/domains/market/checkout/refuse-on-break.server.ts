import { isoDay } from '~/lib/figures/iso-day'
import { type Refusal, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { ordersFrom } from '../schedule/promise'
import { readSchedules } from '../schedule/read-schedules.server'
import { namesOf, type SaleLine } from './rows/read-lines.server'

/** Whether some of the lines are of a seller who takes no orders today; null when none is. */
export async function refuseOnBreak(
  work: Work,
  lines: readonly SaleLine[],
): Promise<Refusal<'market.error.onBreakNames'> | null> {
  const scheduleOf = await readSchedules(
    work.tx,
    lines.map(({ sellerId }) => sellerId),
  )
  const today = dayOf(work.now())
  const fromOf = ({ sellerId }: SaleLine) => ordersFrom(today, scheduleOf(sellerId).breaks)
  const off = lines.filter((line) => fromOf(line) !== null)
  const [first] = off.flatMap((line) => fromOf(line) ?? []).sort((a, b) => a.getTime() - b.getTime())
  if (!first) return null
  return refuse('market.error.onBreakNames', { names: namesOf(off), until: isoDay(first) })
}
