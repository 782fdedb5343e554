import { askRenewalForm } from '~/domains/vouchers/schema'
import { requireBudget } from '~/http/budgets.server'
import { listFiles, parseForm, refuseField, refuseForm, unknownAct } from '~/http/forms.server'
import type { SignedInContext } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import type { Result } from '~/lib/result'
import { perform } from '~/platform/perform.server'
import { refusedField } from '~/ui/devices/renewals/refused-field'
import { askRenewal } from '~/workflows/vouchers/renewals/ask-renewal.server'
import { submitRenewalPaper } from '~/workflows/vouchers/renewals/submit-renewal-paper.server'
import { withdrawRenewal } from '~/workflows/vouchers/renewals/withdraw-renewal.server'

/** What the desk does for a person who asks for another device before its time. */
export async function actAtDesk(
  context: SignedInContext,
  { caseId, orderId: deviceOrderId }: { caseId: string; orderId: string },
  form: FormData,
) {
  const intent = form.get('intent')
  const renewalId = String(form.get('renewalId') ?? '')
  const page = `/${context.locale}/staff/cases/${caseId}/renewal`
  const answer = (done: Result<unknown>, what: 'askDesk' | 'paper' | 'withdraw') =>
    done.ok
      ? redirectWithNotice(page, { key: `vouchers.renewal.done.${what}`, tone: 'success' })
      : refuseForm(done, refusedField(done.error))
  if (intent === 'withdraw') return answer(await perform(context, withdrawRenewal, { renewalId }), intent)
  if (intent === 'paper') {
    const [file] = listFiles(form, 'file')
    if (!file) return refuseField('file', 'vouchers.error.fileMissing')
    await requireBudget(context, 'upload')
    const sent = { bytes: Buffer.from(await file.arrayBuffer()), name: file.name }
    return answer(await submitRenewalPaper(context, renewalId, sent), intent)
  }
  if (intent !== 'ask') return refuseForm(unknownAct)
  const parsed = parseForm(form, askRenewalForm)
  if (!parsed.ok) return refuseForm(parsed)
  return answer(await perform(context, askRenewal, { deviceOrderId, ...parsed.value }), 'askDesk')
}
