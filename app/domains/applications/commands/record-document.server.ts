import { hashFile, mostDocuments, type NamedUpload } from '~/domains/documents/index.server'
import { type Journey, loadCatalogue, openJourneyOf } from '~/domains/services/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { mayEditStep } from '../correction'
import { isEditable } from '../lifecycle'
import { lockOwnApplication } from '../rows/lock-own-application.server'
import { writeDocument } from '../rows/write-document.server'
import { openAnswers } from '../sealed.server'

export type RecordDocumentInput = NamedUpload & {
  applicationId: string
  /** A code of the version's list. */
  kind: string
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
  const sha256 = hashFile(file.bytes)
  const same = present.find((document) => document.sha256 === sha256 && document.kind === kind)
  if (same) return ok({ id: same.id, isNew: false })
  if (present.length >= mostDocuments)
    return refuse('applications.error.tooManyDocuments', { count: mostDocuments })

  return ok({ id: await writeDocument(work, { applicationId, kind, file }), isNew: true })
}

function isAskedFor({ definition }: Journey, kind: string): boolean {
  return definition.pages.some(({ questions }) =>
    questions.some((one) => one.kind === 'document' && one.kinds.some(({ code }) => code === kind)),
  )
}
