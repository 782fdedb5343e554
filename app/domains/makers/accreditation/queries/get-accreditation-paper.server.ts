import { type DocumentFile, openDocument, seenScans } from '~/domains/documents/index.server'
import type { FileStore } from '~/domains/documents/ports'
import type { ContextWith } from '~/domains/identity/context'
import { isId } from '~/lib/ids'
import { transaction } from '~/platform/db.server'
import { isOwnAccreditation, mayReviewMakers } from '../policy'

/**
 * A paper of an application: its own workshop opens what it sent, an approver what the virus scanner let pass. Null for
 * everybody else, and for what was taken out.
 */
export async function getAccreditationPaper(
  context: ContextWith<{ files: FileStore }>,
  id: string,
): Promise<DocumentFile | null> {
  if (!isId(id)) return null
  const paper = await transaction(context, async ({ tx }) => {
    const found = await tx.accreditationDocument.findFirst({
      where: { id, removedAt: null },
      include: { accreditation: { select: { applicantId: true, makerId: true, submittedAt: true } } },
    })
    if (!found) return null
    const { accreditation, ...row } = found
    if (isOwnAccreditation(context, accreditation)) return row
    const isSeen = seenScans.some((scan) => scan === row.scan)
    return mayReviewMakers(context) && accreditation.submittedAt !== null && isSeen ? row : null
  })
  return openDocument(context, paper && { ...paper, table: 'accreditation_document' })
}
