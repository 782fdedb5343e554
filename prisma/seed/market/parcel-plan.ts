import { intoHours } from '../into-hours'
import type { SeedDay } from '../seed-day'
import type { SeededRandom } from '../seeded-random'

export type ParcelTarget =
  | 'paid'
  | 'accepted'
  | 'packed'
  | 'shipped'
  | 'delivered'
  | 'received'
  | 'released'
  | 'cancelled'

export interface PlannedParcel {
  target: ParcelTarget | null
  at: Date
  paidAt: Date
  acceptedAt: Date
  packedAt: Date
  sentAt: Date
  deliveredAt: Date
  receivedAt: Date
  releasedAt: Date
}

interface ParcelWishes {
  index: number
  isUnpaid: boolean
  /** It shall be on its way. */
  isAwaited: boolean
  random: SeededRandom
}

const minute = 60_000
const hour = 60 * minute
const aDay = 24 * hour

/** Parcels are packed and brought by day. */
function byDayOf(at: Date, days: number): Date {
  return intoHours(new Date(at.getTime() + days * aDay), 10, 18)
}

/** A checkout some days ago and what becomes of its parcels, every step before the given day. */
export function planParcel(
  day: SeedDay,
  daysAgo: number,
  { index, isUnpaid, isAwaited, random }: ParcelWishes,
): PlannedParcel {
  const about = new Date(day.now.getTime() - Math.max(0.3, daysAgo) * aDay)
  const at = intoHours(about, 8, 22)
  const [packing, underWay] = [0.7 + random.next() * 2, 2 + random.next() * 5]
  const sentAt = byDayOf(at, packing)
  const deliveredAt = byDayOf(at, packing + underWay)
  // A seller answers within hours, and packs before she goes to the post; the buyer looks within a day.
  const between = (from: Date, to: Date, share: number) =>
    new Date(Math.round(from.getTime() + (to.getTime() - from.getTime()) * share))
  const paidAt = new Date(at.getTime() + 7 * minute)
  const receivedAt = new Date(deliveredAt.getTime() + (1 + (index % 20)) * hour)
  const times = {
    ...{ at, paidAt, sentAt, deliveredAt, receivedAt },
    acceptedAt: between(paidAt, sentAt, 0.3),
    packedAt: between(paidAt, sentAt, 0.8),
    releasedAt: new Date(receivedAt.getTime() + aDay),
  }
  if (isUnpaid) return { ...times, target: null }
  const wanted = isAwaited ? 'shipped' : index % 11 === 7 ? 'cancelled' : targetOf(daysAgo, index)
  // Of what is received the day in which she can take it back is not over.
  if (wanted === 'received') times.receivedAt = new Date(day.now.getTime() - (1 + (index % 3)) * hour)
  return { ...times, target: reached(wanted, times, day) }
}

/** Parcels grow older: what was paid long ago has arrived, the latest still wait. */
function targetOf(daysAgo: number, index: number): ParcelTarget {
  if (daysAgo > 18) return 'released'
  if (daysAgo > 9)
    return index % 3 === 0 || index % 5 === 1 ? 'received' : index % 3 === 1 ? 'delivered' : 'shipped'
  if (daysAgo <= 3.5) return index % 4 === 1 ? 'accepted' : 'paid'
  if (index % 4 === 3) return 'shipped'
  return index % 4 < 2 ? 'packed' : 'accepted'
}

/** What of the target lies before the given day. */
function reached(wanted: ParcelTarget, times: Omit<PlannedParcel, 'target'>, { now }: SeedDay): ParcelTarget {
  if (wanted === 'cancelled') return times.sentAt >= now ? 'paid' : wanted
  const steps = stepsOf(wanted, times).filter(({ at }) => at < now)
  return steps.at(-1)?.step ?? 'paid'
}

/** What happens to a parcel until it is what it shall be, in order. */
export function stepsOf(
  target: Exclude<ParcelTarget, 'cancelled'>,
  times: Omit<PlannedParcel, 'target'>,
): { step: Exclude<ParcelTarget, 'paid' | 'cancelled'>; at: Date }[] {
  const all = [
    { step: 'accepted', at: times.acceptedAt },
    { step: 'packed', at: times.packedAt },
    { step: 'shipped', at: times.sentAt },
    { step: 'delivered', at: times.deliveredAt },
    { step: 'received', at: times.receivedAt },
    { step: 'released', at: times.releasedAt },
  ] as const
  return all.slice(0, all.findIndex(({ step }) => step === target) + 1)
}
