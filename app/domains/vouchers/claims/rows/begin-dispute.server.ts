import { isoDay } from '~/lib/figures/iso-day'
import { ok, type Result } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { sealClaimText } from '../sealed.server'
import { moveClaim } from './move-claim.server'
import { readDecideBy } from './read-decide-by.server'
import type { LockedClaim, TakenOrder } from './take-claim.server'
import { tellCentre, tellMakerOfClaim, tellPerson } from './tell-sides.server'

/**
 * The centre has it to decide, by a day; both sides and its heads are told. What it decided before, and was not done, is
 * decided anew: the order's history has it.
 */
export async function beginDispute(
  work: Work,
  taken: Omit<TakenOrder, 'side'> & { claim: LockedClaim },
  { move, text }: { move: 'dispute' | 'lapse'; text?: string },
): Promise<Result<null, 'claims.error.moved'>> {
  const { claim, order } = taken
  const decideBy = await readDecideBy(work)
  const moved = await moveClaim(work, taken, {
    ...{ move, text },
    write: {
      ...{ disputedAt: work.now(), decideBy, decidedById: null, decidedAt: null },
      ...{ outcome: null, outcomeCipher: null, preparedById: null, preparedAt: null },
      ...(text && { disputeCipher: sealClaimText('dispute', text, claim.id) }),
    },
  })
  if (!moved.ok) return moved
  const told = {
    key: `deviceClaim:${claim.id}:disputed:${work.now().getTime()}`,
    template: 'notifications.deviceClaimDisputed',
    variables: { number: order.number, decideByOn: isoDay(decideBy) },
  } as const
  await tellPerson(work, taken, told)
  await tellMakerOfClaim(work, taken, told)
  await tellCentre(work, taken, told)
  return ok(null)
}
