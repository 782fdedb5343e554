import { recordAudit } from '~/domains/audit/index.server'
import { isId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { type TakeOwnError, takeOwnAccreditation } from '../rows/take-accreditation.server'

export type RemoveAccreditationPaperError = TakeOwnError | 'accreditation.error.sent'

/** Takes a paper out before the application is sent; what was sent stays on record. */
export async function removeAccreditationPaper(
  work: Work,
  { accreditationId, documentId }: { accreditationId: string; documentId: string },
): Promise<Result<null, RemoveAccreditationPaperError>> {
  const taken = await takeOwnAccreditation(work, accreditationId)
  if (!taken.ok) return taken
  const paper = isId(documentId)
    ? await work.tx.accreditationDocument.findFirst({
        where: { id: documentId, accreditationId, removedAt: null },
      })
    : null
  if (!paper) return refuse('accreditation.error.notFound')
  if (taken.value.status !== 'draft') return refuse('accreditation.error.sent')
  await work.asSystem(() =>
    work.tx.accreditationDocument.update({ where: { id: paper.id }, data: { removedAt: work.now() } }),
  )
  const details = { documentId }
  await recordAudit(work, { subject: accreditationId, action: 'accreditation.documentRemoved', details })
  return ok(null)
}
