import type { ClaimFile } from '~/domains/vouchers/index.server'
import { isoDay } from '~/lib/figures/iso-day'

/** A claim, fit for JSON. */
export function showClaim(claim: ClaimFile) {
  const { id, kind, status, reasonCode, text, answerCode, answerText, disputeText, outcome, outcomeText } =
    claim
  const { repairText, repairedAt } = claim
  return {
    ...{ id, kind, status, reasonCode, text, answerCode, answerText, disputeText, outcome, outcomeText },
    ...{ repairText, repairedAt: repairedAt?.toISOString() ?? null },
    askedAt: claim.askedAt.toISOString(),
    answerBy: isoDay(claim.answerBy),
    promisedOn: isoDay(claim.promisedOn),
    decideBy: isoDay(claim.decideBy),
    decidedAt: claim.decidedAt?.toISOString() ?? null,
  }
}
