const hour = 3_600_000
const day = 24 * hour
/** Ahead of UTC. */
const tashkent = 5

/** An instant moved between two hours of its day in Tashkent, so that nobody works at night; the order stays. */
export function intoHours(at: Date, from: number, until: number): Date {
  const midnight = Math.floor(at.getTime() / day) * day
  const share = (at.getTime() - midnight) / day
  return new Date(midnight + Math.round((from - tashkent + share * (until - from)) * hour))
}
