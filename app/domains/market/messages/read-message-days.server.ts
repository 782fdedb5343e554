import { getParameter } from '~/domains/reference/index.server'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { messageDays } from './rules'

/** Days after its end in which a parcel is written about, by the number that is in force at `now`. */
export async function readMessageDays(now: Date, tx?: Work['tx']): Promise<number> {
  const days = await getParameter('message-days', dayOf(now), tx)
  return Number(days?.value ?? messageDays)
}
