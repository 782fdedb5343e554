import type { CeilingFile } from '~/domains/vouchers/index.server'

/** What the State is asked to pay above its ceiling, fit for JSON. */
export function showCeiling(one: CeilingFile) {
  const { id, status, text, outcome, reasonCode, outcomeText, appealOfId } = one
  const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null
  return {
    ...{ id, status, text, outcome, reasonCode, outcomeText, isAppeal: appealOfId !== null },
    ceilingTiyin: String(one.ceilingTiyin),
    askedAt: one.askedAt.toISOString(),
    decideBy: one.decideBy.toISOString().slice(0, 10),
    closedAt: one.closedAt?.toISOString() ?? null,
    appealUntil: day(one.appealUntil),
  }
}
