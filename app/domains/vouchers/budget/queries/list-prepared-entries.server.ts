import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import { mayReadMoney } from '../../policy'

export interface PreparedEntry {
  lineId: string
  regionCode: string
  groupCode: string
  quarterOn: Date
  /** Tiyin; below zero where money is to be taken off the line. */
  amountTiyin: bigint
}

/** What waits for a second officer, of all quarters, the oldest first; for finance and audit only. */
export async function listPreparedEntries(context: Context): Promise<PreparedEntry[]> {
  if (!mayReadMoney(context)) return []
  const found = await transaction(context, ({ tx }) =>
    tx.budgetEntry.findMany({
      where: { status: 'prepared' },
      orderBy: [{ preparedAt: 'asc' }, { id: 'asc' }],
      select: {
        amountTiyin: true,
        line: { select: { id: true, regionCode: true, groupCode: true, quarterOn: true } },
      },
    }),
  )
  return found.map(({ amountTiyin, line: { id, ...line } }) => ({ lineId: id, ...line, amountTiyin }))
}
