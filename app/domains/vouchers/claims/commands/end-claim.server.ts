import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { moveClaim } from '../rows/move-claim.server'
import { type CentreClaimError, takeClaim } from '../rows/take-claim.server'
import { tellMakerOfClaim } from '../rows/tell-sides.server'

/** The person, or the desk for her, takes a claim back, or says that she has it repaired or is content. */
export async function endClaim(
  work: Work,
  { claimId, move }: { claimId: string; move: 'withdraw' | 'close' },
): Promise<Result<null, CentreClaimError | 'claims.error.moved'>> {
  const taken = await takeClaim(work, claimId, ['person', 'centre'])
  if (!taken.ok) return taken
  const { claim, order } = taken.value
  // What a colleague prepared is not taken back under her hands, nor what was decided.
  if (claim.status === 'accepted' && claim.decidedAt && move === 'withdraw')
    return refuse('claims.error.moved')
  const moved = await moveClaim(work, taken.value, { move })
  if (!moved.ok) return moved
  await tellMakerOfClaim(work, taken.value, {
    key: `deviceClaim:${claim.id}:${move}`,
    template: 'notifications.deviceClaimEnded',
    variables: { number: order.number },
  })
  return ok(null)
}
