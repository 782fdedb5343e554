import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import type { PurchaseContract } from '~/platform/prisma/client'
import { sellerOf } from '../../../policy'
import { purchaserIn } from '../../policy'

export const contractsPerPage = 30

export interface ContractRow
  extends Pick<PurchaseContract, 'id' | 'number' | 'title' | 'totalTiyin' | 'status' | 'createdAt'> {
  /** The other side, as it is called. */
  other: string
}

/** Contracts of the organisation, or of the seller, for which somebody acts: those that go on first, then the latest. */
export async function listContracts(
  context: Context,
  { page }: { page: number },
): Promise<{ contracts: ContractRow[]; total: number }> {
  const purchaserId = purchaserIn(context, 'purchases')
  const sellerId = sellerOf(context, 'contracts')
  if (!purchaserId && !sellerId) return { contracts: [], total: 0 }
  const where = purchaserId ? { purchaserId } : { sellerId: sellerId ?? '' }
  return transaction(context, async ({ tx }) => {
    const rows = await tx.purchaseContract.findMany({
      where,
      select: {
        ...{ id: true, number: true, title: true, buyerName: true, shopName: true },
        ...{ totalTiyin: true, status: true, createdAt: true },
      },
      // Null stands for what goes on.
      orderBy: [{ endedAt: { sort: 'desc', nulls: 'first' } }, { createdAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * contractsPerPage,
      take: contractsPerPage,
    })
    const contracts = rows.map(({ buyerName, shopName, ...row }) => ({
      ...{ ...row, other: purchaserId ? shopName : buyerName },
    }))
    return { contracts, total: await tx.purchaseContract.count({ where }) }
  })
}
