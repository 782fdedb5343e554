import type { CeilingFile } from '~/domains/vouchers/index.server'
import { isoDay } from '~/lib/figures/iso-day'

/** What the State is asked to pay above its ceiling, fit for JSON. */
export function showCeiling(one: CeilingFile) {
  const { id, status, text, outcome, reasonCode, outcomeText, appealOfId } = one
  return {
    ...{ id, status, text, outcome, reasonCode, outcomeText, isAppeal: appealOfId !== null },
    ceilingTiyin: String(one.ceilingTiyin),
    askedAt: one.askedAt.toISOString(),
    decideBy: isoDay(one.decideBy),
    closedAt: one.closedAt?.toISOString() ?? null,
    appealUntil: isoDay(one.appealUntil),
  }
}
