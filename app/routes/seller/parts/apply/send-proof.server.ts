import { submitProof } from '~/domains/market/index.server'
import { proofsForm, sellerRequirementCodes, sortProofs } from '~/domains/market/schema'
import { parseForm, refuseForm, unknownAct } from '~/http/forms.server'
import type { SignedInContext } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { perform } from '~/platform/perform.server'
import { applyPath } from './send-application.server'

/** She, or who asked for her under a mandate, gives again what was refused, or what was left to her. */
export async function sendProof(
  context: SignedInContext,
  form: FormData,
  mandateId: string | null = null,
): Promise<Response> {
  const code = sellerRequirementCodes.find((one) => one === form.get('code'))
  if (!code) return refuseForm(unknownAct)
  const parsed = parseForm(form, proofsForm([code], false))
  if (!parsed.ok) return refuseForm(parsed)
  const sent = await perform(context, submitProof, {
    ...{ code, given: sortProofs([code], parsed.value), mandateId },
  })
  if (!sent.ok) return refuseForm(sent, { 'proofs.error.staffHalf': 'disabled' })
  return redirectWithNotice(applyPath(context, mandateId), { key: 'proofs.sent', tone: 'success' })
}
