import { createHash } from 'node:crypto'
import { recordAudit } from '~/domains/audit/index.server'
import type { Context, ContextWith } from '~/domains/identity/context'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { cleanFileName } from '~/lib/typed/clean-file-name'
import { dayOf } from '~/platform/clock.server'
import { type Tx, transaction } from '~/platform/db.server'
import { type Catalogue, loadCatalogue, openJourneyOf } from '../catalogue.server'
import { mayEditStep } from '../correction'
import type { Journey } from '../journey'
import { isEditable } from '../lifecycle'
import type { FileStore } from '../ports'
import { type ReadUpload, readUpload, type UploadError } from '../read-upload.server'
import { mostDocuments } from '../rules'
import { openAnswers, sealDocumentName } from '../sealed.server'
import { lockOwnApplication } from '../steps/lock-application.server'
import { readCorrectionIn } from '../steps/read-correction.server'

const endings = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg' } as const

export interface AddDocumentInput {
  applicationId: string
  /** A code of the version's list. */
  kind: string
  /** As the person's device calls the file; shown to her and the centre, used for nothing else. */
  name: string
  bytes: Buffer
}

export type AddDocumentError =
  | UploadError
  | 'applications.error.notFound'
  | 'applications.error.notEditable'
  | 'applications.error.tooManyDocuments'
  | 'applications.error.documentKindMissing'

/** Adds a paper to an application that may be changed. The same file sent twice stands once, and is told by `isNew`. */
export async function addDocument(
  context: ContextWith<{ files: FileStore }>,
  input: AddDocumentInput,
): Promise<Result<{ id: string; isNew: boolean }, AddDocumentError>> {
  const read = await readUpload(input.bytes)
  if (!read.ok) return read
  // Before the transaction: storing takes time and must not hold a lock.
  const storageKey = await context.ports.files.put(read.value.bytes, { mediaType: read.value.mediaType })
  const catalogue = await loadCatalogue(dayOf(context.now()))
  let kept = false
  try {
    const added = await transaction(context, (tx) =>
      insertDocument(tx, context, input, { ...read.value, storageKey }, catalogue),
    )
    kept = added.ok && added.value.isNew
    return added
  } finally {
    if (!kept) await context.ports.files.remove(storageKey)
  }
}

async function insertDocument(
  tx: Tx,
  context: Context,
  input: AddDocumentInput,
  file: ReadUpload & { storageKey: string },
  catalogue: Catalogue,
): Promise<Result<{ id: string; isNew: boolean }, Exclude<AddDocumentError, UploadError>>> {
  const { applicationId, kind } = input
  const application = await lockOwnApplication(tx, context, applicationId)
  if (!application) return refuse('applications.error.notFound')
  const journey = await openJourneyOf(tx, application, catalogue)
  if (!journey || !isEditable(application.status)) return refuse('applications.error.notEditable')
  const asked = await readCorrectionIn(tx, application)
  const answers = openAnswers(application.answersCipher, applicationId)
  if (!mayEditStep(journey, answers, asked?.steps ?? null, 'documents')) {
    return refuse('applications.error.notEditable')
  }
  if (!isAskedFor(journey, kind)) return refuse('applications.error.documentKindMissing')
  const present = await tx.applicationDocument.findMany({
    where: { applicationId, removedAt: null },
    select: { id: true, sha256: true, kind: true },
  })
  const sha256 = createHash('sha256').update(file.bytes).digest('hex')
  const same = present.find((document) => document.sha256 === sha256 && document.kind === kind)
  if (same) return ok({ id: same.id, isNew: false })
  if (present.length >= mostDocuments)
    return refuse('applications.error.tooManyDocuments', { count: mostDocuments })

  const id = newId()
  await tx.applicationDocument.create({
    data: {
      id,
      applicationId,
      kind,
      storageKey: file.storageKey,
      contentType: file.mediaType,
      sizeBytes: file.bytes.length,
      sha256,
      nameCipher: sealDocumentName(cleanFileName(input.name, endings[file.mediaType], 'file'), id),
      createdAt: context.now(),
    },
  })
  await recordAudit(tx, {
    subject: applicationId,
    action: 'application.documentAdded',
    details: { documentId: id, documentKind: kind, sha256 },
  })
  return ok({ id, isNew: true })
}

function isAskedFor({ definition }: Journey, kind: string): boolean {
  return definition.pages.some(({ questions }) =>
    questions.some((one) => one.kind === 'document' && one.kinds.some(({ code }) => code === kind)),
  )
}
