import { decideProof } from '~/domains/market/index.server'
import { proofDecision, proofReason } from '~/domains/market/schema'
import { parseForm, refuseForm } from '~/http/forms.server'
import type { SignedInContext } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { perform } from '~/platform/perform.server'

/** The desk decides what a waiting seller gave for a requirement. */
export async function decideProofOf(
  context: SignedInContext,
  sellerId: string,
  form: FormData,
): Promise<Response> {
  const parsed = parseForm(form, proofDecision)
  if (!parsed.ok) return refuseForm(parsed)
  const { decision: move, proofId } = parsed.value
  const hasReason = move === 'refuse' || move === 'waive'
  const given = hasReason ? parseForm(form, proofReason) : null
  if (given && !given.ok) return refuseForm(given)
  const decided = await perform(context, decideProof, { proofId, move, ...given?.value })
  if (!decided.ok) return refuseForm(decided)
  return redirectWithNotice(`/${context.locale}/admin/sellers/${sellerId}`, {
    key: `proofs.desk.done.${move}`,
    tone: 'success',
  })
}
