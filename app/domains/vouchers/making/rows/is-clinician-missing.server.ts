import type { Work } from '~/platform/work.server'
import { readAcceptance } from './read-acceptance.server'

/** True for a prosthesis that no clinician has accepted yet: it is not handed over. */
export function isClinicianMissing(work: Work, order: { id: string; deviceCode: string }): Promise<boolean> {
  return work.asSystem(async () => {
    const known = await readAcceptance(work, order)
    return Boolean(known?.needsClinician && !known.isByClinician)
  })
}
