import { addDays, isoDayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { notifySeller } from '../../notify-seller.server'

/** Before its end, so many days; null once it is over. */
type StatusTurn = { sellerId: string; restsFrom: Date; days: number | null }

/** Tells everybody of a shop that its status ends in about `days` days, or is over: once for each last day. False when they know. */
export async function tellOfStatus(work: Work, { sellerId, restsFrom, days }: StatusTurn): Promise<boolean> {
  const untilOn = isoDayOf(addDays(restsFrom, -1))
  const made = await notifySeller(work, {
    key: `seller:${sellerId}:status:${untilOn}:${days ?? 'over'}`,
    sellerId,
    template: days === null ? 'notifications.sellerStatusOver' : 'notifications.sellerStatusEnding',
    variables: { untilOn },
    path: '/seller',
  })
  return made > 0
}
