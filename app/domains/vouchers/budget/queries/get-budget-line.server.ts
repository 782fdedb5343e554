import type { Context } from '~/domains/identity/context'
import { isId } from '~/lib/ids'
import { snapshot } from '~/platform/db.server'
import { mayReadMoney } from '../../policy'

/** A line with all its entries, the latest first; null when there is none, or it is not the reader's to see. */
export async function getBudgetLine(context: Context, id: string) {
  if (!mayReadMoney(context) || !isId(id)) return null
  return snapshot(context, async ({ tx }) => {
    const line = await tx.budgetLine.findUnique({
      where: { id },
      include: { entries: { orderBy: { ordinal: 'desc' } } },
    })
    const account = await tx.account.findUnique({
      where: { code: `budget:${id}` },
      select: { balanceTiyin: true },
    })
    return line && { ...line, freeTiyin: account?.balanceTiyin ?? 0n }
  })
}
