import {
  approveMakerDecision,
  decideMakerAppeal,
  prepareMakerDecision,
  recordVisit,
  withdrawMakerDecision,
} from '~/domains/makers/index.server'
import { appealAnswerForm, decisionForm, visitForm } from '~/domains/makers/schema'
import { parseForm, refuseForm, unknownAct } from '~/http/forms.server'
import type { SignedInContext } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import type { TextKey } from '~/lib/text-key'
import { isoDayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'

/** What the page that an approver acts on is of. */
export type Workshop = { accreditationId: string } | { makerId: string }

/** What the buttons of the approver's pages do; `intent` names the button. */
export async function actOnWorkshop(context: SignedInContext, of: Workshop, form: FormData) {
  const today = isoDayOf(context.now())
  const place = 'makerId' in of ? `makers/${of.makerId}` : of.accreditationId
  const done = (key: TextKey) =>
    redirectWithNotice(`/${context.locale}/admin/accreditations/${place}`, { key, tone: 'success' })
  const decisionId = String(form.get('decisionId'))
  switch (form.get('intent')) {
    case 'visit': {
      const parsed = parseForm(form, visitForm(today))
      if (!parsed.ok) return refuseForm(parsed)
      if (!('accreditationId' in of)) return refuseForm(unknownAct)
      const recorded = await perform(context, recordVisit, { ...parsed.value, ...of })
      if (recorded.ok) return done('accreditation.visit.done')
      return refuseForm(recorded, { 'accreditation.error.visitOutside': 'visitedOn' })
    }
    case 'prepare': {
      const parsed = parseForm(form, decisionForm(today))
      if (!parsed.ok) return refuseForm(parsed)
      const prepared = await perform(context, prepareMakerDecision, { ...parsed.value, ...of })
      if (prepared.ok) return done('accreditation.decision.doneWith.prepared')
      return refuseForm(prepared, { 'accreditation.error.termEmpty': 'validUntil' })
    }
    case 'approve': {
      const approved = await perform(context, approveMakerDecision, { decisionId })
      return approved.ok ? done('accreditation.decision.doneWith.approved') : refuseForm(approved)
    }
    case 'withdraw': {
      const withdrawn = await perform(context, withdrawMakerDecision, { decisionId })
      return withdrawn.ok ? done('accreditation.decision.doneWith.withdrawn') : refuseForm(withdrawn)
    }
    case 'answer': {
      const parsed = parseForm(form, appealAnswerForm)
      if (!parsed.ok) return refuseForm(parsed)
      const answered = await perform(context, decideMakerAppeal, { decisionId, ...parsed.value })
      return answered.ok ? done('accreditation.appeal.answered') : refuseForm(answered)
    }
    default:
      return refuseForm(unknownAct)
  }
}
