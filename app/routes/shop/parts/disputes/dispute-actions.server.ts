import {
  answerDisputeWithPhotos,
  confirmReplacement,
  performAsBuyer,
  submitSecondLook,
} from '~/domains/market/index.server'
import { answerDisputeInput, secondLookInput } from '~/domains/market/schema'
import { requireBudget } from '~/http/budgets.server'
import { parseForm, readFiles, refuseForm } from '~/http/forms.server'
import type { PageContext } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { disputePhotoFields } from '~/views/orders/photo-fields'
import type { readParcel } from '../orders/find-order.server'

interface Posted {
  of: Awaited<ReturnType<typeof readParcel>>['of']
  form: FormData
  /** Path of the page. */
  here: string
}

const disputeOf = ({ of, form }: Posted) => ({ ...of, problemId: String(form.get('problem') ?? '') })

/** What the buyer does in a dispute, by the name of the button. */
export const disputeActions = {
  async answerDispute(context: PageContext, posted: Posted) {
    const parsed = parseForm(posted.form, answerDisputeInput)
    if (!parsed.ok) return refuseForm(parsed)
    const files = await readFiles(posted.form, 'photo')
    await requireBudget(context, files.length > 0 ? 'upload' : 'report')
    const said = { ...disputeOf(posted), message: parsed.value.text, files }
    const answered = await answerDisputeWithPhotos(context, said)
    if (!answered.ok) return refuseForm(answered, disputePhotoFields)
    return redirectWithNotice(posted.here, { key: 'disputes.answer.sent', tone: 'success' })
  },

  async askLook(context: PageContext, posted: Posted) {
    const parsed = parseForm(posted.form, secondLookInput)
    if (!parsed.ok) return refuseForm(parsed)
    await requireBudget(context, 'report')
    const said = { ...disputeOf(posted), message: parsed.value.why }
    const asked = await performAsBuyer(context, submitSecondLook, said)
    if (!asked.ok) return refuseForm(asked)
    return redirectWithNotice(posted.here, { key: 'disputes.look.sent', tone: 'success' })
  },

  async confirmReplacement(context: PageContext, posted: Posted) {
    const confirmed = await performAsBuyer(context, confirmReplacement, disputeOf(posted))
    if (!confirmed.ok) return refuseForm(confirmed)
    return redirectWithNotice(posted.here, { key: 'disputes.replace.confirmed', tone: 'success' })
  },
}
