import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { findAsking } from '../../rows/find-asking.server'
import { tellBoth } from '../../rows/tell-other.server'
import { findWaiting } from '../rows/find-waiting.server'
import { readToGive } from '../rows/read-to-give.server'
import { type ProofContentError, refuseProofContent } from '../rows/refuse-proof-content.server'
import { writeProofs } from '../rows/write-proofs.server'
import type { GivenProofs, SellerRequirementCode } from '../schema'

export type SubmitProofError =
  | ProofContentError
  /** She asks for nothing, or what she gave last was not refused. */
  | 'proofs.error.notAsked'

/**
 * Somebody whose proof was refused gives another one, while she waits; so does who asked for her under a mandate. What was
 * left to her then, her account, she gives herself.
 */
export async function submitProof(
  work: Work,
  {
    code,
    given,
    mandateId = null,
  }: { code: SellerRequirementCode; given: GivenProofs; mandateId?: string | null },
): Promise<Result<null, SubmitProofError>> {
  const asking = await findAsking(work, mandateId)
  if (!asking) return refuse('proofs.error.notAsked')
  const { personId } = asking
  // Two that are sent at once see each other here, and the desk that decides meanwhile.
  await work.asSystem(
    () =>
      work.tx
        .$executeRaw`select 1 from seller where person_id = ${personId}::uuid and status = 'pending' for update`,
  )
  const seller = await findWaiting(work, asking)
  const open = seller ? await readToGive(work, seller, asking.mandate !== null) : []
  if (!seller || !open.includes(code)) return refuse('proofs.error.notAsked')
  const wrong = await refuseProofContent(work, seller, [code], given)
  if (wrong) return wrong
  await writeProofs(work, seller.id, [code], given)
  await recordAudit(work, { subject: seller.id, action: 'seller.proofGiven' })
  const key = `seller:${seller.id}:given:${work.requestId}`
  await tellBoth(work, seller, key, 'notifications.sellerForGiven', false)
  return ok(null)
}
