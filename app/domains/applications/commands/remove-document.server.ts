import { recordAudit } from '~/domains/audit/index.server'
import type { ContextWith } from '~/domains/identity/context'
import { isId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { loadCatalogue, openJourneyOf } from '../catalogue.server'
import { mayEditStep } from '../correction'
import { isEditable } from '../lifecycle'
import type { FileStore } from '../ports'
import { openAnswers } from '../sealed.server'
import { lockOwnApplication } from '../steps/lock-application.server'
import { readCorrectionIn } from '../steps/read-correction.server'

export type RemoveDocumentError = 'applications.error.notFound' | 'applications.error.notEditable'

/** Takes a paper out. One that was sent already is only marked: the centre has seen it and it stays on record. */
export async function removeDocument(
  context: ContextWith<{ files: FileStore }>,
  input: { applicationId: string; documentId: string },
): Promise<Result<null, RemoveDocumentError>> {
  const catalogue = await loadCatalogue(dayOf(context.now()))
  return transaction(context, async (tx) => {
    const application = await lockOwnApplication(tx, context, input.applicationId)
    if (!application || !isId(input.documentId)) return refuse('applications.error.notFound')
    const document = await tx.applicationDocument.findFirst({
      where: { id: input.documentId, applicationId: application.id, removedAt: null },
      select: { id: true, storageKey: true },
    })
    if (!document) return refuse('applications.error.notFound')
    const journey = await openJourneyOf(tx, application, catalogue)
    const asked = await readCorrectionIn(tx, application)
    const answers = openAnswers(application.answersCipher, application.id)
    const mayEdit = journey && mayEditStep(journey, answers, asked?.steps ?? null, 'documents')
    if (!mayEdit || !isEditable(application.status)) return refuse('applications.error.notEditable')

    const isDraft = application.status === 'draft'
    if (isDraft) await tx.applicationDocument.delete({ where: { id: document.id } })
    else
      await tx.applicationDocument.update({
        where: { id: document.id },
        data: { removedAt: context.now() },
      })
    await recordAudit(tx, {
      subject: application.id,
      action: 'application.documentRemoved',
      details: { documentId: document.id },
    })
    if (isDraft) tx.afterCommit(() => context.ports.files.remove(document.storageKey))
    return ok(null)
  })
}
