import { type DocumentFile, openDocument, seenScans } from '~/domains/documents/index.server'
import type { FileStore } from '~/domains/documents/ports'
import type { ContextWith } from '~/domains/identity/context'
import { isId } from '~/lib/ids'
import { transaction } from '~/platform/db.server'
import { findApplicant } from '../assistance/rows/find-applicant.server'

/** A paper of the citizen's own application; null when it is not hers, nor opened to a clerk, taken out or not there.
 * A clerk sees what the virus scanner let pass. */
export async function getOwnDocument(
  context: ContextWith<{ files: FileStore }>,
  { applicationId, documentId }: { applicationId: string; documentId: string },
): Promise<DocumentFile | null> {
  if (!isId(applicationId) || !isId(documentId)) return null
  const document = await transaction(context, async (work) => {
    const applicantId = await findApplicant(work, applicationId)
    if (!applicantId) return null
    return work.tx.applicationDocument.findFirst({
      where: {
        ...{ id: documentId, applicationId, removedAt: null, application: { applicantId } },
        ...(applicantId !== work.personId && { scan: { in: [...seenScans] } }),
      },
    })
  })
  return openDocument(context, document)
}
