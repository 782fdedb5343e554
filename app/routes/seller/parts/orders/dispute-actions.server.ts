import { answerDisputeWithPhotos, sendReplacement, submitSecondLook } from '~/domains/market/index.server'
import { answerDisputeInput, replacementInput, secondLookInput } from '~/domains/market/schema'
import { requireBudget } from '~/http/budgets.server'
import { parseForm, readFiles, refuseForm } from '~/http/forms.server'
import type { SignedInContext } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { perform } from '~/platform/perform.server'
import { disputePhotoFields } from '~/views/orders/photo-fields'

interface Posted {
  parcelId: string
  form: FormData
  /** Path of the page. */
  here: string
}

const disputeOf = ({ parcelId, form }: Posted) => ({ parcelId, problemId: String(form.get('problem') ?? '') })

/** What the seller does in a dispute, by the name of the button. */
export const disputeActions = {
  async answerDispute(context: SignedInContext, posted: Posted) {
    const parsed = parseForm(posted.form, answerDisputeInput)
    if (!parsed.ok) return refuseForm(parsed)
    const files = await readFiles(posted.form, 'photo')
    if (files.length > 0) await requireBudget(context, 'upload')
    const said = { ...disputeOf(posted), message: parsed.value.text, files }
    const answered = await answerDisputeWithPhotos(context, said)
    if (!answered.ok) return refuseForm(answered, disputePhotoFields)
    return redirectWithNotice(posted.here, { key: 'disputes.answer.sent', tone: 'success' })
  },

  async askLook(context: SignedInContext, posted: Posted) {
    const parsed = parseForm(posted.form, secondLookInput)
    if (!parsed.ok) return refuseForm(parsed)
    const said = { ...disputeOf(posted), message: parsed.value.why }
    const asked = await perform(context, submitSecondLook, said)
    if (!asked.ok) return refuseForm(asked)
    return redirectWithNotice(posted.here, { key: 'disputes.look.sent', tone: 'success' })
  },

  async sendReplacement(context: SignedInContext, posted: Posted) {
    const parsed = parseForm(posted.form, replacementInput)
    if (!parsed.ok) return refuseForm(parsed)
    const { number: trackingNumber } = parsed.value
    const sent = await perform(context, sendReplacement, { ...disputeOf(posted), trackingNumber })
    if (!sent.ok) return refuseForm(sent)
    return redirectWithNotice(posted.here, { key: 'disputes.replace.sent', tone: 'success' })
  },
}
