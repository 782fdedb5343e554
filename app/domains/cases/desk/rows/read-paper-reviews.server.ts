import { isSeen } from '~/domains/documents/index.server'
import type { DocumentScan, PaperVerdict } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { openPaperText } from '../../sealed.server'

export interface PaperReview {
  verdict: PaperVerdict
  /** Null where it was accepted. */
  reasonCode: string | null
  /** Null when the reason says all. */
  text: string | null
  reviewedById: string
  at: Date
}

/** What was last said of each paper of a case, by its id. */
export async function readPaperReviews(work: Work, caseId: string): Promise<Map<string, PaperReview>> {
  const rows = await work.tx.paperReview.findMany({
    where: { caseId },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  return new Map(
    rows.map(({ id, documentId, verdict, reasonCode, textCipher, reviewedById, at }) => [
      documentId,
      { verdict, reasonCode, text: openPaperText(textCipher, id), reviewedById, at },
    ]),
  )
}

/** Without the papers that were refused, or that nobody may look at: they show nothing. */
export function leaveOutRefused<Paper extends { id: string; scan: DocumentScan }>(
  papers: readonly Paper[],
  reviews: ReadonlyMap<string, PaperReview>,
): Paper[] {
  return papers.filter((paper) => isSeen(paper) && reviews.get(paper.id)?.verdict !== 'refused')
}
