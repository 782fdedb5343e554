import type { Work } from '~/platform/work.server'
import { lapseAssistances } from '../rows/lapse-assistances.server'

/** Ends those whose day is over. The portal's own act: what they opened was shut by the time itself. */
export function expireAssistances(work: Work): Promise<void> {
  return lapseAssistances(work)
}
