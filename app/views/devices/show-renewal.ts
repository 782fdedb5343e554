import type { RenewalFile } from '~/domains/vouchers/index.server'
import { isoDay } from '~/lib/figures/iso-day'

/** A renewal fit for JSON: days and instants as text, and nobody's id. */
export function showRenewal(renewal: RenewalFile) {
  const { id, ground, status, text, outcome, reasonCode, outcomeText, papers, hasAppeal } = renewal
  return {
    ...{ id, ground, status, text, outcome, reasonCode, outcomeText, papers, hasAppeal },
    isAppeal: renewal.appealOfId !== null,
    askedAt: renewal.askedAt.toISOString(),
    decideBy: isoDay(renewal.decideBy),
    closedAt: renewal.closedAt?.toISOString() ?? null,
    appealUntil: isoDay(renewal.appealUntil),
  }
}
