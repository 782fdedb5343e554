import { recordAudit } from '~/domains/audit/index.server'
import { type DocumentFile, openDocument, seenScans } from '~/domains/documents/index.server'
import type { FileStore } from '~/domains/documents/ports'
import type { ContextWith } from '~/domains/identity/context'
import { isId } from '~/lib/ids'
import { transaction } from '~/platform/db.server'
import { drawThumbnail } from '~/platform/uploads/draw-thumbnail.server'
import { lookDetails } from '../access/look-details.server'
import { openAppealStatuses } from '../lifecycle'
import { hasCaseRole } from '../policy'

interface Address {
  caseId: string
  documentId: string
}

/**
 * A paper of a case of the specialist's centre, or of one whose appeal she looks at, that the virus scanner let pass. The look is recorded where the
 * applicant sees it; at a thumbnail, on which nothing can be read, it is not: the page of the case that shows it was.
 */
export async function getCaseDocument(
  context: ContextWith<{ files: FileStore }>,
  { caseId, documentId, isThumbnail = false }: Address & { isThumbnail?: boolean },
): Promise<DocumentFile | null> {
  const { organisationId: centreCode } = context
  if (!centreCode || !hasCaseRole(context) || !isId(caseId) || !isId(documentId)) return null
  // Which of these heads, the policies of the rows say.
  const open = [...openAppealStatuses]
  const document = await transaction(context, async (work) => {
    const one = await work.tx.case.findFirst({
      where: {
        id: caseId,
        OR: [{ centreCode }, { appeals: { some: { centreCode, status: { in: open } } } }],
      },
      select: { applicationId: true, applicantId: true },
    })
    if (!one?.applicationId) return null
    const { applicationId } = one
    const found = await work.tx.applicationDocument.findFirst({
      where: {
        ...{ id: documentId, applicationId, scan: { in: [...seenScans] } },
        ...(isThumbnail && { contentType: { startsWith: 'image/' } }),
      },
    })
    if (found && one.applicantId && !isThumbnail) {
      await recordAudit(work, {
        subject: one.applicantId,
        action: 'person.documentRead',
        details: { ...(await lookDetails(work, caseId)), documentId },
      })
    }
    return found
  })
  const file = await openDocument(context, document)
  return file && isThumbnail
    ? { ...file, contentType: 'image/jpeg', bytes: await drawThumbnail(file.bytes) }
    : file
}
