import { ok, type Result, refuse } from '~/lib/result'
import type { Accreditation } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { type TakeForReviewError, takeForReview } from './take-accreditation.server'

export type ReviewMakerError =
  | TakeForReviewError
  | 'accreditation.error.decided'
  | 'accreditation.error.decisionWaits'

/** An application that approvers still look at: it was sent, and no decision is prepared. `byId` is who acts. */
export async function refuseUnlessOpen(
  work: Work,
  accreditationId: string,
): Promise<Result<Accreditation & { byId: string }, ReviewMakerError>> {
  const taken = await takeForReview(work, accreditationId)
  if (!taken.ok) return taken
  const { personId: byId } = work
  if (taken.value.status !== 'submitted' || !byId) return refuse('accreditation.error.decided')
  const waiting = await work.tx.makerDecision.count({ where: { accreditationId, status: 'prepared' } })
  return waiting > 0 ? refuse('accreditation.error.decisionWaits') : ok({ ...taken.value, byId })
}
