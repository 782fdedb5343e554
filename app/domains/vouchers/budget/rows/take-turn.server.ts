import type { Work } from '~/platform/work.server'

/** What a region can give of a group of devices on the day of the work. */
export interface BudgetTurn {
  regionCode: string
  /** Null when the kind is in no group. */
  groupCode: string | null
  /** The line of this quarter; null while finance has approved none. */
  lineId: string | null
  /** Tiyin that are free on it. */
  freeTiyin: bigint
  /** False where the region has no budget for the group yet: the treasury pays. */
  isBudgeted: boolean
}

/** Whoever gives from a line waits here for her turn, until the end of the transaction. With the portal's eyes. */
export async function takeTurn(work: Work, regionCode: string, groupCode: string): Promise<BudgetTurn> {
  const [turn] = await work.asSystem(
    () => work.tx.$queryRaw<[{ lineId: string | null; freeTiyin: bigint; isBudgeted: boolean }]>`
      select line_id as "lineId", free_tiyin as "freeTiyin", is_budgeted as "isBudgeted"
        from app_budget_turn(${regionCode}, ${groupCode})`,
  )
  return { regionCode, groupCode, ...turn }
}

/** The same for a kind of device. */
export async function takeTurnFor(work: Work, regionCode: string, deviceCode: string): Promise<BudgetTurn> {
  const kind = await work.tx.deviceKind.findUnique({
    where: { code: deviceCode },
    select: { groupCode: true },
  })
  if (kind) return takeTurn(work, regionCode, kind.groupCode)
  return { regionCode, groupCode: null, lineId: null, freeTiyin: 0n, isBudgeted: false }
}
