import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { readProofs } from '../rows/read-proofs.server'
import { type ProofContentError, refuseProofContent } from '../rows/refuse-proof-content.server'
import { writeProofs } from '../rows/write-proofs.server'
import type { GivenProofs, SellerRequirementCode } from '../schema'

export type SubmitProofError =
  | ProofContentError
  /** She asks for nothing, or what she gave last was not refused. */
  | 'proofs.error.notAsked'

/** Somebody whose proof was refused gives another one, while she waits. */
export async function submitProof(
  work: Work,
  { code, given }: { code: SellerRequirementCode; given: GivenProofs },
): Promise<Result<null, SubmitProofError>> {
  const { personId } = work
  if (!personId) return refuse('proofs.error.notAsked')
  // Two that are sent at once see each other here, and the desk that decides meanwhile.
  await work.asSystem(
    () =>
      work.tx
        .$executeRaw`select 1 from seller where person_id = ${personId}::uuid and status = 'pending' for update`,
  )
  const seller = await work.tx.seller.findFirst({
    where: { personId, status: 'pending' },
    select: { id: true, kind: true },
  })
  const last = seller && (await readProofs(work, seller.id)).find((one) => one.code === code)
  if (!seller || last?.status !== 'refused') return refuse('proofs.error.notAsked')
  const wrong = await refuseProofContent(work, seller.kind, [code], given)
  if (wrong) return wrong
  await writeProofs(work, seller.id, [code], given)
  await recordAudit(work, { subject: seller.id, action: 'seller.proofGiven' })
  return ok(null)
}
