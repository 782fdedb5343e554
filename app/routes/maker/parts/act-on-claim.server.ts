import { answerClaim, completeRepair } from '~/domains/vouchers/index.server'
import { answerClaimForm, claimTextForm } from '~/domains/vouchers/schema'
import { parseForm, refuseForm, unknownAct } from '~/http/forms.server'
import type { SignedInContext } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { perform } from '~/platform/perform.server'
import { confirmReturn } from '~/workflows/device-orders/confirm-return.server'

/** What the buttons of the claim's page do; `answer` names the button. */
export async function actOnClaim(context: SignedInContext, claimId: string, form: FormData) {
  const answer = String(form.get('answer'))
  const done = (what: 'takeBack' | 'repair' | 'accept' | 'answer' | 'refuse') =>
    redirectWithNotice(`/${context.locale}/maker/claims/${claimId}`, {
      ...{ key: `claims.maker.done.${what}`, tone: 'success' },
    })
  if (answer === 'takeBack') {
    const confirmed = await perform(context, confirmReturn, { claimId })
    return confirmed.ok ? done(answer) : refuseForm(confirmed)
  }
  if (answer === 'repair') {
    const parsed = parseForm(form, claimTextForm)
    if (!parsed.ok) return refuseForm(parsed)
    const repaired = await perform(context, completeRepair, { claimId, ...parsed.value })
    return repaired.ok ? done(answer) : refuseForm(repaired)
  }
  if (answer !== 'accept' && answer !== 'answer' && answer !== 'refuse') return refuseForm(unknownAct)
  const parsed = parseForm(form, answerClaimForm)
  if (!parsed.ok) return refuseForm(parsed)
  const answered = await perform(context, answerClaim, { claimId, ...parsed.value })
  return answered.ok ? done(answer) : refuseForm(answered)
}
