import { ok, type Result } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { moveClaim } from '../rows/move-claim.server'
import { type MakerClaimError, takeClaim } from '../rows/take-claim.server'
import { tellPerson } from '../rows/tell-sides.server'
import { sealClaimText } from '../sealed.server'

/** The maker has repaired the device; the person says that she has it again. `text`: what was done. */
export async function completeRepair(
  work: Work,
  { claimId, text }: { claimId: string; text: string },
): Promise<Result<null, MakerClaimError | 'claims.error.moved'>> {
  const taken = await takeClaim(work, claimId, ['maker'])
  if (!taken.ok) return taken
  const { claim, order } = taken.value
  const moved = await moveClaim(work, taken.value, {
    ...{ move: 'repair', text },
    write: { repairCipher: sealClaimText('repair', text, claim.id), repairedAt: work.now() },
  })
  if (!moved.ok) return moved
  await tellPerson(work, taken.value, {
    // A dispute may have it repaired once more.
    key: `deviceClaim:${claim.id}:repaired:${work.now().getTime()}`,
    template: 'notifications.deviceRepaired',
    variables: { number: order.number },
  })
  return ok(null)
}
