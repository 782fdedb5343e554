import { getPurchaserSide, getSellerFamily, refuseBothSides } from '~/domains/identity/index.server'
import { isId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { Prisma } from '~/platform/prisma/client'
import type { ContractSide } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { sellerOf } from '../../../policy'
import { purchaserIn } from '../../policy'

const whole = {
  purchaser: { select: { status: true, requestLimitTiyin: true } },
  seller: { select: { status: true } },
  request: { select: { approvedById: true } },
} satisfies Prisma.PurchaseContractInclude
export type LockedContract = Prisma.PurchaseContractGetPayload<{ include: typeof whole }>

export type LockContractError = 'contracts.error.notFound' | 'sides.error.agreeContract'

/** The contract after its lock, and the side for which somebody acts; nobody does who stands on the other one too. */
export async function lockOwnContract(
  work: Work,
  contractId: string,
): Promise<Result<{ contract: LockedContract; side: ContractSide; personId: string }, LockContractError>> {
  const purchaserId = purchaserIn(work, 'requests')
  const sellerId = sellerOf(work, 'contracts')
  const { personId } = work
  if (!isId(contractId) || !personId) return refuse('contracts.error.notFound')
  const contract = await work.asSystem(async () => {
    await work.tx.$executeRaw`select 1 from purchase_contract where id = ${contractId}::uuid for update`
    return work.tx.purchaseContract.findUnique({ where: { id: contractId }, include: whole })
  })
  if (contract && contract.purchaserId === purchaserId) {
    const own = refuseBothSides('agreeContract', work, await getSellerFamily(work, contract.sellerId))
    return own ?? ok({ contract, side: 'buyer', personId })
  }
  if (contract && contract.sellerId === sellerId) {
    const own = refuseBothSides('agreeContract', work, await getPurchaserSide(work, contract.purchaserId))
    return own ?? ok({ contract, side: 'seller', personId })
  }
  return refuse('contracts.error.notFound')
}
