import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { DeviceClaimOutcome } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { type CentreClaimError, takeClaim } from '../rows/take-claim.server'
import { tellCentre } from '../rows/tell-sides.server'
import { sealClaimText } from '../sealed.server'
import { isOtherDraft } from '../seen-draft'

export interface PrepareOutcomeInput {
  claimId: string
  outcome: DeviceClaimOutcome
  text: string
  /** Moment of what was prepared when she opened the page; null or absent for nothing. */
  seenAt?: Date | null
}

/**
 * Somebody of the centre says how a dispute ends, and why. Where money moves a head decides it, who is somebody else;
 * the rest she decides herself with the next step.
 */
export async function prepareOutcome(
  work: Work,
  { claimId, outcome, text, seenAt }: PrepareOutcomeInput,
): Promise<Result<null, CentreClaimError | 'claims.error.moved' | 'claims.error.preparedAnew'>> {
  const taken = await takeClaim(work, claimId, ['centre'])
  if (!taken.ok) return taken
  const { claim, order } = taken.value
  if (claim.status !== 'disputed') return refuse('claims.error.moved')
  if (isOtherDraft(claim.preparedAt, seenAt)) return refuse('claims.error.preparedAnew')
  await work.asSystem(() =>
    work.tx.deviceClaim.update({
      where: { id: claimId },
      data: {
        ...{ outcome, outcomeCipher: sealClaimText('outcome', text, claimId) },
        ...{ preparedById: work.personId, preparedAt: work.now() },
      },
    }),
  )
  await recordAudit(work, {
    subject: order.voucherId,
    action: 'deviceOrder.outcomePrepared',
    details: { deviceOrderId: order.id, claimOutcome: outcome },
  })
  if (outcome !== 'return') return ok(null)
  await tellCentre(work, taken.value, {
    key: `deviceClaim:${claimId}:prepared:${work.now().getTime()}`,
    template: 'notifications.deviceOutcomePrepared',
    variables: { number: order.number },
  })
  return ok(null)
}
