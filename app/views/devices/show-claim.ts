import type { ClaimFile } from '~/domains/vouchers/index.server'

/** A claim, fit for JSON. */
export function showClaim(claim: ClaimFile) {
  const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null
  const { id, kind, status, reasonCode, text, answerCode, answerText, disputeText, outcome, outcomeText } =
    claim
  return {
    ...{ id, kind, status, reasonCode, text, answerCode, answerText, disputeText, outcome, outcomeText },
    askedAt: claim.askedAt.toISOString(),
    answerBy: claim.answerBy.toISOString().slice(0, 10),
    promisedOn: day(claim.promisedOn),
    decideBy: day(claim.decideBy),
    decidedAt: claim.decidedAt?.toISOString() ?? null,
  }
}
