import type { Context } from '~/domains/identity/context'
import { findBalances } from '~/domains/ledger/index.server'
import { snapshot } from '~/platform/db.server'

interface AwardDebt {
  number: string
  owedTiyin: bigint
}

/** What is owed back of awards, for finance and the auditor; nothing for anybody else. */
export async function listAwardDebts(context: Context): Promise<AwardDebt[]> {
  if (context.role !== 'finance_officer' && context.role !== 'auditor') return []
  return snapshot(context, async (work) => {
    const debts = await findBalances(work, 'debt')
    const owed = debts.filter(({ balanceTiyin }) => balanceTiyin < 0n)
    // Whom money goes to stands with the centres; of it finance sees the number alone.
    const provisions = await work.asSystem(() =>
      work.tx.provision.findMany({
        where: { id: { in: owed.flatMap(({ ownerId }) => ownerId ?? []) } },
        select: { id: true, number: true },
      }),
    )
    const numbers = new Map(provisions.map(({ id, number }) => [id, number ?? '']))
    return owed.map(({ ownerId, balanceTiyin }) => ({
      number: numbers.get(ownerId ?? '') ?? '',
      owedTiyin: -balanceTiyin,
    }))
  })
}
