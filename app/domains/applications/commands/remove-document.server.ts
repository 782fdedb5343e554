import { recordAudit } from '~/domains/audit/index.server'
import type { FileStore } from '~/domains/documents/ports'
import { loadCatalogue, openJourneyOf } from '~/domains/services/index.server'
import { isId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { signedForm } from '../assistance/rules'
import { mayEditStep } from '../correction'
import { isEditable } from '../lifecycle'
import { lockOwnApplication } from '../rows/lock-own-application.server'
import { openAnswers } from '../sealed.server'

export type RemoveDocumentError = 'applications.error.notFound' | 'applications.error.notEditable'

/** Takes a paper out. One that was sent already is only marked: the centre has seen it and it stays on record. */
export async function removeDocument(
  work: Work & { ports: { files: FileStore } },
  { applicationId, documentId }: { applicationId: string; documentId: string },
): Promise<Result<null, RemoveDocumentError>> {
  const application = await lockOwnApplication(work, applicationId)
  if (!application || !isId(documentId)) return refuse('applications.error.notFound')
  const document = await work.tx.applicationDocument.findFirst({
    where: { id: documentId, applicationId, removedAt: null },
    select: { id: true, storageKey: true, kind: true },
  })
  if (!document) return refuse('applications.error.notFound')
  // It shows that she agreed to be helped.
  if (document.kind === signedForm) return refuse('applications.error.notEditable')
  const journey = await openJourneyOf(work, application, await loadCatalogue(work.now(), work))
  const answers = openAnswers(application.answersCipher, applicationId)
  const mayEdit = journey && mayEditStep(journey, answers, application.asked, 'documents')
  if (!mayEdit || !isEditable(application.status)) return refuse('applications.error.notEditable')

  const isDraft = application.status === 'draft'
  const where = { id: documentId }
  if (isDraft) await work.tx.applicationDocument.delete({ where })
  else await work.tx.applicationDocument.update({ where, data: { removedAt: work.now() } })
  const details = { documentId }
  await recordAudit(work, { subject: applicationId, action: 'application.documentRemoved', details })
  if (isDraft) work.afterCommit(() => work.ports.files.remove(document.storageKey))
  return ok(null)
}
