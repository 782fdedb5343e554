import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { beginDispute } from '../rows/begin-dispute.server'
import { takeClaim } from '../rows/take-claim.server'

/** A claim that the maker has not answered in time becomes a dispute. False when it was answered meanwhile. */
export async function expireClaim(work: Work, claimId: string): Promise<boolean> {
  const taken = await takeClaim(work, claimId, ['portal'])
  if (!taken.ok || taken.value.claim.status !== 'asked') return false
  if (taken.value.claim.answerBy >= dayOf(work.now())) return false
  const begun = await beginDispute(work, taken.value, { move: 'lapse' })
  return begun.ok
}
