import type { StoryLine } from '~/domains/vouchers/index.server'
import { isoDay } from '~/lib/figures/iso-day'

/** The rows of a voucher's story as the money staff see them, fit for JSON. */
export function viewStory(lines: readonly StoryLine[]) {
  return lines.map(({ type, actorRole, reasonCode, text, act, order, step, at, day, money }) => ({
    ...{ type, actorRole, reasonCode, text, act, order, step, at: at.toISOString() },
    day: isoDay(day),
    money: money && {
      change: String(money.changeTiyin),
      balance: money.balanceTiyin === null ? null : String(money.balanceTiyin),
      otherKind: money.otherKind,
    },
  }))
}
