import { submitProof } from '~/domains/market/index.server'
import { proofsForm, sellerRequirementCodes, sortProofs } from '~/domains/market/schema'
import { parseForm, refuseForm, unknownAct } from '~/http/forms.server'
import type { SignedInContext } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { perform } from '~/platform/perform.server'

/** She gives again what was refused. */
export async function sendProof(context: SignedInContext, form: FormData): Promise<Response> {
  const code = sellerRequirementCodes.find((one) => one === form.get('code'))
  if (!code) return refuseForm(unknownAct)
  const parsed = parseForm(form, proofsForm([code], false))
  if (!parsed.ok) return refuseForm(parsed)
  const sent = await perform(context, submitProof, { code, given: sortProofs([code], parsed.value) })
  if (!sent.ok) return refuseForm(sent, { 'proofs.error.staffHalf': 'disabled' })
  return redirectWithNotice(`/${context.locale}/seller/apply`, { key: 'proofs.sent', tone: 'success' })
}
