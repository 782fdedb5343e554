import type { StoryLine } from '~/domains/vouchers/index.server'

/** The story of a voucher, fit for JSON. */
export function viewStory(lines: readonly StoryLine[]) {
  return lines.map(({ at, money, ...line }) => ({
    ...{ ...line, at: at.toISOString() },
    money: money && {
      change: String(money.changeTiyin),
      balance: String(money.balanceTiyin),
      otherKind: money.otherKind,
    },
  }))
}
