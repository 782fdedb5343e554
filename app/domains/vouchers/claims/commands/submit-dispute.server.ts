import { type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { beginDispute } from '../rows/begin-dispute.server'
import { readTerms } from '../rows/read-terms.server'
import { type CentreClaimError, type LockedClaim, takeClaim } from '../rows/take-claim.server'
import { mayStillDispute } from '../rules'

export type SubmitDisputeError =
  | CentreClaimError
  | 'claims.error.moved'
  | 'claims.error.notYet'
  | 'claims.error.tooLate'

/**
 * The person, or the desk for her, does not agree with what the maker answered or did: her centre decides. A repair that
 * was promised is waited for.
 */
export async function submitDispute(
  work: Work,
  { claimId, text }: { claimId: string; text: string },
): Promise<Result<null, SubmitDisputeError>> {
  const taken = await takeClaim(work, claimId, ['person', 'centre'])
  if (!taken.ok) return taken
  const late = await refuseByDay(work, taken.value.claim)
  return late ?? beginDispute(work, taken.value, { move: 'dispute', text })
}

async function refuseByDay(work: Work, { status, promisedOn, answeredAt }: LockedClaim) {
  const today = dayOf(work.now())
  if (status === 'accepted' && promisedOn && today <= promisedOn) return refuse('claims.error.notYet')
  const isAnswered = status === 'refused' || status === 'answered'
  if (isAnswered && answeredAt && !mayStillDispute(dayOf(answeredAt), today, await readTerms(work)))
    return refuse('claims.error.tooLate')
  return null
}
