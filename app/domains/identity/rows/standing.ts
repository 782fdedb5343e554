import { dayOf } from '~/platform/clock.server'

/** Which roles are held at an instant: begun, not over, not taken away. The database says the same (`grant_stands`). */
export function whereStanding(now: Date) {
  const today = dayOf(now)
  return {
    revokedAt: null,
    AND: [
      { OR: [{ startsOn: null }, { startsOn: { lte: today } }] },
      { OR: [{ endsOn: null }, { endsOn: { gte: today } }] },
    ],
  }
}
