import type { Work } from '~/platform/work.server'
import { getApplicant } from '../rows/find-applicant.server'
import { lockOwnAssistance } from '../rows/lock-own-assistance.server'

export interface ConsentContact {
  pinfl: string
  /** Null where the portal knows none. */
  phone: string | null
  locale: string | null
}

/** How the person is reached whom a clerk is about to help, for the portal that writes to her; null where there is none. */
export async function findConsentContact(work: Work): Promise<ConsentContact | null> {
  const assistance = await lockOwnAssistance(work, 'asked')
  const profile = assistance && (await getApplicant(work, assistance.personId))
  return profile && { pinfl: profile.pinfl, phone: profile.phone, locale: profile.preferredLocale }
}
