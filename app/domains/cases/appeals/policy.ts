import type { Context } from '~/domains/identity/context'

interface AppealFacts {
  /** Centre whose head looks at it. */
  centreCode: string
  reviewerId: string | null
  /** Who decided, prepared or worked on the case. */
  excludedIds: readonly string[]
}

/** A head of the centre that it went to, who had no part in the case; once one has taken it, she alone. */
export function mayReview({ role, organisationId, personId }: Context, appeal: AppealFacts): boolean {
  if (role !== 'inson_head' || personId === null || organisationId !== appeal.centreCode) return false
  return !appeal.excludedIds.includes(personId) && (appeal.reviewerId ?? personId) === personId
}
