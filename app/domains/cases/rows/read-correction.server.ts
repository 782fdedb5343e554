import { splitSteps } from '~/domains/services/index.server'
import type { Case } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { readPaperReviews } from '../desk/rows/read-paper-reviews.server'
import { openEventText } from '../sealed.server'

export interface CorrectionRequest {
  steps: string[]
  /** What the specialist wrote. */
  text: string | null
  at: Date
  /** The papers that were not accepted until then, as the last word of each was. */
  refusedPapers: { documentId: string; reasonCode: string; text: string | null }[]
}

/** What the centre asked to be corrected and was not sent back yet; null when nothing is asked. */
export async function readCorrection(
  work: Work,
  { id: caseId, status }: Pick<Case, 'id' | 'status'>,
): Promise<CorrectionRequest | null> {
  if (status !== 'correction_requested') return null
  const event = await work.tx.applicationEvent.findFirst({
    where: { caseId, type: 'application.correctionRequested' },
    orderBy: { at: 'desc' },
  })
  if (!event) return null
  const reviews = await readPaperReviews(work, caseId)
  return {
    refusedPapers: [...reviews].flatMap(([documentId, { reasonCode, text, at }]) =>
      reasonCode && at <= event.at ? [{ documentId, reasonCode, text }] : [],
    ),
    steps: splitSteps(event.reasonCode),
    text: openEventText(event.textCipher, event.id),
    at: event.at,
  }
}
