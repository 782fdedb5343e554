import type { Context } from '~/domains/identity/context'
import { snapshot } from '~/platform/db.server'
import { mayReadMoney } from '../../policy'

export interface BudgetLineRow {
  id: string
  regionCode: string
  groupCode: string
  /** Tiyin that finance has put on it so far. */
  approvedTiyin: bigint
  /** Tiyin that stand on it now. */
  freeTiyin: bigint
  /** How many wait for money of this region and group now. */
  waiting: number
  /** What waits for a second officer; null when nothing does. */
  prepared: { id: string; amountTiyin: bigint; reason: string; preparedById: string } | null
}

/** The lines of a quarter, with what is left on them and who waits; all for finance and audit only. */
export async function listBudgetLines(
  context: Context,
  of: { quarterOn: Date; regionCode?: string; groupCode?: string },
): Promise<BudgetLineRow[]> {
  if (!mayReadMoney(context)) return []
  return snapshot(context, async ({ tx }) => {
    const lines = await tx.budgetLine.findMany({
      where: of,
      orderBy: [{ regionCode: 'asc' }, { group: { position: 'asc' } }],
      include: { entries: { where: { status: { in: ['prepared', 'approved'] } } } },
    })
    const accounts = await tx.account.findMany({
      where: { code: { in: lines.map(({ id }) => `budget:${id}`) } },
      select: { ownerId: true, balanceTiyin: true },
    })
    const free = new Map(accounts.map(({ ownerId, balanceTiyin }) => [ownerId, balanceTiyin]))
    const waits = await tx.budgetWait.groupBy({
      by: ['regionCode', 'groupCode'],
      where: { status: 'waiting' },
      _count: true,
    })
    const waiting = new Map(waits.map((one) => [`${one.regionCode} ${one.groupCode}`, one._count]))
    return lines.map(({ id, regionCode, groupCode, entries }) => {
      const prepared = entries.find(({ status }) => status === 'prepared')
      const approved = entries.filter(({ status }) => status === 'approved')
      return {
        ...{ id, regionCode, groupCode, prepared: prepared ?? null },
        approvedTiyin: approved.reduce((sum, { amountTiyin }) => sum + amountTiyin, 0n),
        freeTiyin: free.get(id) ?? 0n,
        waiting: waiting.get(`${regionCode} ${groupCode}`) ?? 0,
      }
    })
  })
}
