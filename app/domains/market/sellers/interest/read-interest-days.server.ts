import { getParameter } from '~/domains/reference/index.server'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { interestDays } from './rules'

/** Days for which is kept how often a product was opened, by the number that is in force at `now`. */
export async function readInterestDays(now: Date, tx?: Work['tx']): Promise<number> {
  const days = await getParameter('interest-days', dayOf(now), tx)
  return Number(days?.value ?? interestDays)
}
