import { getProfile } from '~/domains/identity/index.server'
import type { Work } from '~/platform/work.server'
import { lockMandate } from '../rows/lock-mandate.server'
import { openGrantor } from '../sealed.server'

/** What the register of guardians is asked about a mandate that whoever acts has asked for; null for any other. */
export async function getGuardianshipClaim(
  work: Work,
  mandateId: string,
): Promise<{ holderPinfl: string; pinfl: string; number: string } | null> {
  const mandate = await lockMandate(work, mandateId)
  if (!mandate?.isHolder || mandate.status !== 'asked') return null
  const holder = await getProfile(work, mandate.holderId)
  const { pinfl } = openGrantor(mandate.grantorCipher, mandate.id)
  return holder && { holderPinfl: holder.pinfl, pinfl, number: mandate.number }
}
