import { addWorkingDays, listHolidays } from '~/domains/reference/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { moveClaim } from '../rows/move-claim.server'
import { readTerms } from '../rows/read-terms.server'
import { type ReturnedDevice, returnDevice } from '../rows/return-device.server'
import { type CentreClaimError, takeClaim } from '../rows/take-claim.server'
import { tellMakerOfClaim, tellPerson } from '../rows/tell-sides.server'
import { openClaimText } from '../sealed.server'

export type DecideClaimError =
  | CentreClaimError
  | 'claims.error.moved'
  | 'claims.error.nothingPrepared'
  | 'claims.error.preparedAnew'
  | 'claims.error.byAnother'
  | 'claims.error.headDecides'
  | 'claims.error.clawbackWaits'

/**
 * The centre decides a dispute as it was prepared when `seenAt` was shown: nothing is owed, the maker repairs the device, or it goes back for the
 * money, which a head decides after a colleague. Answers what was returned, whose money the caller gives back in the same
 * transaction; null when no money moves.
 */
export async function decideClaim(
  work: Work,
  { claimId, seenAt }: { claimId: string; seenAt: Date },
): Promise<Result<ReturnedDevice | null, DecideClaimError>> {
  const taken = await takeClaim(work, claimId, ['centre'])
  if (!taken.ok) return taken
  const { claim, order } = taken.value
  if (claim.status !== 'disputed') return refuse('claims.error.moved')
  if (!claim.outcome) return refuse('claims.error.nothingPrepared')
  if (claim.preparedAt?.getTime() !== seenAt.getTime()) return refuse('claims.error.preparedAnew')
  const decided = { decidedById: work.personId, decidedAt: work.now() }
  const text = openClaimText('outcome', claim.outcomeCipher, claim.id) ?? ''
  if (claim.outcome === 'return') {
    if (work.role !== 'inson_head') return refuse('claims.error.headDecides')
    if (claim.preparedById === work.personId) return refuse('claims.error.byAnother')
    return returnDevice(work, taken.value, decided, text)
  }
  const { answerDays } = await readTerms(work)
  const promisedOn =
    claim.outcome === 'repair'
      ? addWorkingDays(dayOf(work.now()), answerDays, await listHolidays(work))
      : undefined
  const moved = await moveClaim(work, taken.value, {
    move: claim.outcome === 'repair' ? 'accept' : 'decide',
    write: { ...decided, promisedOn },
    text,
  })
  if (!moved.ok) return moved
  const told = {
    // A dispute about the repair may be decided once more.
    key: `deviceClaim:${claim.id}:decided:${work.now().getTime()}`,
    template: 'notifications.deviceClaimDecided',
    variables: { number: order.number },
  } as const
  await tellPerson(work, taken.value, told)
  await tellMakerOfClaim(work, taken.value, told)
  return ok(null)
}
