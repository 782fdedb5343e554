import { recordAudit } from '~/domains/audit/index.server'
import { isSeen, readDocuments } from '~/domains/documents/index.server'
import { isId, newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { mayWorkOn } from '../../policy'
import { lockCase } from '../../rows/lock-case.server'
import { refuseOwnCase } from '../../rows/move-case.server'
import { readSent } from '../../rows/read-sent.server'
import type { RefusePaperInput } from '../../schema'
import { sealPaperText } from '../../sealed.server'

export type PaperReviewError =
  | 'applications.error.notFound'
  | 'applications.error.notYours'
  | 'applications.error.notPossibleNow'
  | 'sides.error.workOnCase'

/**
 * Whoever works on a case accepts a paper, or refuses it with a reason; what was said last counts. A refused paper shows
 * no right, and is named when a correction is asked for.
 */
export async function recordPaperReview(
  work: Work,
  input: { caseId: string; documentId: string; refused: RefusePaperInput | null },
): Promise<Result<null, PaperReviewError>> {
  const { caseId, documentId, refused } = input
  const one = await lockCase(work, caseId)
  if (!one || !isId(documentId)) return refuse('applications.error.notFound')
  const own = await refuseOwnCase(work, one)
  if (own) return own
  if (!mayWorkOn(work, one)) return refuse('applications.error.notYours')
  if (one.status !== 'in_review') return refuse('applications.error.notPossibleNow')
  const { latest } = await readSent(work, one)
  const [paper] = latest.documentIds.includes(documentId)
    ? await readDocuments(work, caseId, [documentId])
    : []
  if (!paper) return refuse('applications.error.notFound')
  if (!isSeen(paper)) return refuse('applications.error.notPossibleNow')

  const id = newId()
  const verdict = refused ? 'refused' : 'accepted'
  const { reasonCode = null, text } = refused ?? {}
  await work.tx.paperReview.create({
    data: {
      ...{ id, caseId, documentId, verdict, reasonCode, at: work.now() },
      reviewedById: work.personId ?? '',
      textCipher: text ? sealPaperText(text, id) : null,
    },
  })
  await recordAudit(work, {
    subject: caseId,
    action: refused ? 'application.paperRefused' : 'application.paperAccepted',
    details: { documentId, ...(reasonCode && { reasonCode }) },
  })
  return ok(null)
}
