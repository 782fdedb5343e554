import { createHash } from 'node:crypto'
import { recordAudit } from '~/domains/audit/index.server'
import { mostDocuments, type ReadUpload, sealDocumentName } from '~/domains/documents/index.server'
import { type Journey, loadCatalogue, openJourneyOf } from '~/domains/services/index.server'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { cleanFileName } from '~/lib/typed/clean-file-name'
import type { Work } from '~/platform/work.server'
import { mayEditStep } from '../correction'
import { isEditable } from '../lifecycle'
import { fileEndings } from '../rows/file-endings'
import { lockOwnApplication } from '../rows/lock-own-application.server'
import { openAnswers } from '../sealed.server'

export interface RecordDocumentInput extends ReadUpload {
  applicationId: string
  /** A code of the version's list. */
  kind: string
  /** As the person's device calls the file. */
  name: string
  /** Where the store keeps it. */
  storageKey: string
}

export type RecordDocumentError =
  | 'applications.error.notFound'
  | 'applications.error.notEditable'
  | 'applications.error.tooManyDocuments'
  | 'applications.error.documentKindMissing'

/** Puts a stored file with an application. The same file sent twice stands once, and is told by `isNew`. */
export async function recordDocument(
  work: Work,
  { applicationId, kind, ...file }: RecordDocumentInput,
): Promise<Result<{ id: string; isNew: boolean }, RecordDocumentError>> {
  const application = await lockOwnApplication(work, applicationId)
  if (!application) return refuse('applications.error.notFound')
  const journey = await openJourneyOf(work, application, await loadCatalogue(work.now(), work))
  if (!journey || !isEditable(application.status)) return refuse('applications.error.notEditable')
  const answers = openAnswers(application.answersCipher, applicationId)
  if (!mayEditStep(journey, answers, application.asked, 'documents'))
    return refuse('applications.error.notEditable')
  if (!isAskedFor(journey, kind)) return refuse('applications.error.documentKindMissing')
  const present = await work.tx.applicationDocument.findMany({
    where: { applicationId, removedAt: null },
    select: { id: true, sha256: true, kind: true },
  })
  const sha256 = createHash('sha256').update(file.bytes).digest('hex')
  const same = present.find((document) => document.sha256 === sha256 && document.kind === kind)
  if (same) return ok({ id: same.id, isNew: false })
  if (present.length >= mostDocuments)
    return refuse('applications.error.tooManyDocuments', { count: mostDocuments })

  const id = newId()
  const { storageKey, mediaType } = file
  await work.tx.applicationDocument.create({
    data: {
      ...{ id, applicationId, kind, storageKey, sha256, contentType: mediaType, createdAt: work.now() },
      sizeBytes: file.bytes.length,
      nameCipher: sealDocumentName(cleanFileName(file.name, fileEndings[mediaType], 'file'), id),
    },
  })
  const details = { documentId: id, documentKind: kind, sha256 }
  await recordAudit(work, { subject: applicationId, action: 'application.documentAdded', details })
  return ok({ id, isNew: true })
}

function isAskedFor({ definition }: Journey, kind: string): boolean {
  return definition.pages.some(({ questions }) =>
    questions.some((one) => one.kind === 'document' && one.kinds.some(({ code }) => code === kind)),
  )
}
