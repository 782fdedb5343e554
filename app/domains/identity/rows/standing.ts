import { inTerm } from '~/lib/in-term'
import { dayOf } from '~/platform/clock.server'

/** Which roles are held at an instant: begun, not over, not taken away. The database says the same (`grant_stands`). */
export function whereStanding(now: Date) {
  return { revokedAt: null, ...inTerm(dayOf(now)) }
}
