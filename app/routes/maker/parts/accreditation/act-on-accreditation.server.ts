import {
  addAccreditationPaper,
  removeAccreditationPaper,
  submitAccreditation,
  submitMakerAppeal,
  withdrawAccreditation,
  withdrawMakerAppeal,
} from '~/domains/makers/index.server'
import { accreditationPaperForm, appealForm } from '~/domains/makers/schema'
import { requireBudget } from '~/http/budgets.server'
import { listFiles, parseForm, refuseForm, unknownAct } from '~/http/forms.server'
import type { SignedInContext } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import type { TextKey } from '~/lib/text-key'
import { perform } from '~/platform/perform.server'

/** What the buttons of an application's page do; `intent` names the button. */
export async function actOnAccreditation(context: SignedInContext, accreditationId: string, form: FormData) {
  const done = (key: TextKey) =>
    redirectWithNotice(`/${context.locale}/maker/accreditation/${accreditationId}`, { key, tone: 'success' })
  const of = { accreditationId }
  switch (form.get('intent')) {
    case 'upload':
      return upload(context, accreditationId, form)
    case 'remove': {
      const documentId = String(form.get('documentId'))
      const removed = await perform(context, removeAccreditationPaper, { ...of, documentId })
      return removed.ok ? done('accreditation.papers.removed') : refuseForm(removed)
    }
    case 'submit': {
      const sent = await perform(context, submitAccreditation, of)
      return sent.ok ? done('accreditation.own.done.sent') : refuseForm(sent)
    }
    case 'withdraw': {
      const withdrawn = await perform(context, withdrawAccreditation, of)
      return withdrawn.ok ? done('accreditation.own.done.withdrawn') : refuseForm(withdrawn)
    }
    case 'appeal': {
      const parsed = parseForm(form, appealForm)
      if (!parsed.ok) return refuseForm(parsed)
      const decisionId = String(form.get('decisionId'))
      const filed = await perform(context, submitMakerAppeal, { decisionId, ...parsed.value })
      return filed.ok ? done('accreditation.appeal.done') : refuseForm(filed)
    }
    case 'withdrawAppeal': {
      const decisionId = String(form.get('decisionId'))
      const withdrawn = await perform(context, withdrawMakerAppeal, { decisionId })
      return withdrawn.ok ? done('accreditation.appeal.withdrawn') : refuseForm(withdrawn)
    }
    default:
      return refuseForm(unknownAct)
  }
}

async function upload(context: SignedInContext, accreditationId: string, form: FormData) {
  const [file] = listFiles(form, 'file')
  const parsed = parseForm(form, accreditationPaperForm)
  await requireBudget(context, 'upload')
  if (!parsed.ok || !file) {
    const errors = {
      ...(parsed.ok ? {} : parsed.reply.errors),
      ...(file ? {} : { file: { key: 'applications.error.fileMissing' } as const }),
    }
    return refuseForm({ ok: false, reply: { errors } })
  }
  const bytes = Buffer.from(await file.arrayBuffer())
  const paper = { accreditationId, ...parsed.value.kind, name: file.name, bytes }
  const added = await addAccreditationPaper(context, paper)
  if (!added.ok)
    return refuseForm(
      added,
      added.error === 'accreditation.error.paperKind'
        ? 'kind'
        : added.error.startsWith('applications.')
          ? 'file'
          : undefined,
    )
  const to = `/${context.locale}/maker/accreditation/${accreditationId}#papers`
  return redirectWithNotice(to, { key: 'accreditation.papers.added', tone: 'success' })
}
