import { recordAudit } from '~/domains/audit/index.server'
import type { ContextWith } from '~/domains/identity/context'
import { isId } from '~/lib/ids'
import { type Tx, transaction } from '~/platform/db.server'
import { drawThumbnail } from '~/platform/uploads/draw-thumbnail.server'
import { caseRoles } from '../policy'
import type { FileStore } from '../ports'
import { openDocumentName } from '../sealed.server'

export interface DocumentFile {
  name: string
  contentType: string
  bytes: Buffer
}

interface Address {
  applicationId: string
  documentId: string
}

/** A paper of the citizen's own application; null when it is not hers, taken out or not there. */
export async function getOwnDocument(
  context: ContextWith<{ files: FileStore }>,
  { applicationId, documentId }: Address,
): Promise<DocumentFile | null> {
  const { personId } = context
  if (!personId || !isId(applicationId) || !isId(documentId)) return null
  return readFile(context, (tx) =>
    tx.applicationDocument.findFirst({
      where: { id: documentId, applicationId, removedAt: null, application: { applicantId: personId } },
    }),
  )
}

/**
 * A paper of a case of the specialist's centre. The look is recorded where the applicant sees it; at a thumbnail, on
 * which nothing can be read, it is not: the page of the case that shows it was.
 */
export async function getCaseDocument(
  context: ContextWith<{ files: FileStore }>,
  { applicationId, documentId, isThumbnail = false }: Address & { isThumbnail?: boolean },
): Promise<DocumentFile | null> {
  const { organisationId: centreCode } = context
  const isStaff = (caseRoles as readonly string[]).includes(context.role)
  if (!centreCode || !isStaff || !isId(applicationId) || !isId(documentId)) return null
  const file = await readFile(context, async (tx) => {
    const document = await tx.applicationDocument.findFirst({
      where: {
        id: documentId,
        applicationId,
        ...(isThumbnail && { contentType: { startsWith: 'image/' } }),
        application: { centreCode, status: { not: 'draft' } },
      },
      include: { application: { select: { applicantId: true } } },
    })
    if (document && !isThumbnail) {
      await recordAudit(tx, {
        subject: document.application.applicantId,
        action: 'person.documentRead',
        details: { applicationId, documentId },
      })
    }
    return document
  })
  return file && isThumbnail
    ? { ...file, contentType: 'image/jpeg', bytes: await drawThumbnail(file.bytes) }
    : file
}

async function readFile(
  context: ContextWith<{ files: FileStore }>,
  find: (
    tx: Tx,
  ) => Promise<{ id: string; storageKey: string; contentType: string; nameCipher: string } | null>,
): Promise<DocumentFile | null> {
  const row = await transaction(context, find)
  if (!row) return null
  const file = await context.ports.files.get(row.storageKey)
  if (!file) throw new Error(`the file of document ${row.id} is gone`)
  return { name: openDocumentName(row.nameCipher, row.id), contentType: row.contentType, bytes: file.bytes }
}
