import { type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { type GivenAssistance, giveAssistance, type NotGiven } from '../rows/give-assistance.server'
import { lockOwnAssistance } from '../rows/lock-own-assistance.server'

export type SpokenConsentError = 'assistance.error.notAsked' | 'assistance.error.codeOnly' | NotGiven

/** She is at the desk, her document was seen, and she says yes to what is done with her voucher today. */
export async function recordSpokenConsent(work: Work): Promise<Result<GivenAssistance, SpokenConsentError>> {
  const assistance = await lockOwnAssistance(work, 'asked')
  if (!assistance) return refuse('assistance.error.notAsked')
  if (assistance.way !== 'desk' || !assistance.voucherId) return refuse('assistance.error.codeOnly')
  return giveAssistance(work, assistance, { consent: 'aloud', isProtected: false })
}
