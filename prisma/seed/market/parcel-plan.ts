import { intoHours } from '../into-hours'
import type { SeedDay } from '../seed-day'
import type { SeededRandom } from '../seeded-random'

export type ParcelTarget = 'paid' | 'shipped' | 'delivered' | 'cancelled'

export interface PlannedParcel {
  target: ParcelTarget | null
  at: Date
  paidAt: Date
  sentAt: Date
  deliveredAt: Date
}

interface ParcelWishes {
  index: number
  isUnpaid: boolean
  /** It shall be on its way. */
  isAwaited: boolean
  random: SeededRandom
}

const minute = 60_000
const aDay = 86_400_000

/** A checkout some days ago and what becomes of its parcels, every step before the given day. */
export function planParcel(
  day: SeedDay,
  daysAgo: number,
  { index, isUnpaid, isAwaited, random }: ParcelWishes,
): PlannedParcel {
  const about = new Date(day.now.getTime() - Math.max(0.3, daysAgo) * aDay)
  const at = intoHours(about, 8, 22)
  const [packing, underWay] = [0.7 + random.next() * 2, 2 + random.next() * 5]
  // Paying takes minutes; parcels are packed and brought by day.
  const byDay = (days: number) => intoHours(new Date(at.getTime() + days * aDay), 10, 18)
  const times = {
    at,
    paidAt: new Date(at.getTime() + 7 * minute),
    sentAt: byDay(packing),
    deliveredAt: byDay(packing + underWay),
  }
  if (isUnpaid) return { ...times, target: null }
  const wanted = isAwaited ? 'shipped' : index % 11 === 7 ? 'cancelled' : targetOf(daysAgo, index)
  return { ...times, target: reached(wanted, times, day) }
}

/** Parcels grow older: what was paid long ago has arrived, the latest still wait. */
function targetOf(daysAgo: number, index: number): ParcelTarget {
  if (daysAgo > 14) return 'delivered'
  if (daysAgo > 9) return index % 3 === 0 ? 'delivered' : 'shipped'
  return index % 4 === 3 ? 'shipped' : 'paid'
}

/** What of the target lies before the given day. */
function reached(wanted: ParcelTarget, times: Omit<PlannedParcel, 'target'>, { now }: SeedDay): ParcelTarget {
  if (wanted === 'paid' || times.sentAt >= now) return 'paid'
  return wanted === 'delivered' && times.deliveredAt >= now ? 'shipped' : wanted
}
