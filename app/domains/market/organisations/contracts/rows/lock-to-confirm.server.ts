import { ok, type Result, refuse } from '~/lib/result'
import type { ContractSide } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { isStateCustomer } from '../../state/rows/is-state-customer.server'
import { nextPurchaseContractStatus } from '../lifecycle'
import { type LockContractError, type LockedContract, lockOwnContract } from './lock-own-contract.server'

export type LockToConfirmError =
  | LockContractError
  /** No terms were proposed, others were asked for, or this side has accepted. */
  | 'contracts.error.moved'
  /** Organisation or shop is suspended. */
  | 'contracts.error.suspended'
  /** The sum is above the limit of the organisation, and no colleague approved it. */
  | 'contracts.error.limit'
  /** A direct contract of an organisation that is no customer of the State any more. */
  | 'state.error.notCustomer'

/** A contract whose terms this side may accept now. */
export async function lockToConfirm(
  work: Work,
  contractId: string,
): Promise<Result<{ contract: LockedContract; side: ContractSide; personId: string }, LockToConfirmError>> {
  const locked = await lockOwnContract(work, contractId)
  if (!locked.ok) return locked
  const { contract, side, personId } = locked.value
  const { status, proposedAt, changeCipher, purchaser, seller, request, totalTiyin } = contract
  const hasAccepted = side === 'buyer' ? contract.buyerAcceptedAt : contract.sellerAcceptedAt
  if (!nextPurchaseContractStatus(status, 'accept') || !proposedAt || changeCipher || hasAccepted)
    return refuse('contracts.error.moved')
  if (purchaser.status !== 'confirmed' || seller.status !== 'approved')
    return refuse('contracts.error.suspended')
  const mayDirect = () => work.asSystem(() => isStateCustomer(work, contract.purchaserId))
  if (contract.directGround && !(await mayDirect())) return refuse('state.error.notCustomer')
  const limit = purchaser.requestLimitTiyin
  if (side === 'buyer' && limit !== null && totalTiyin > limit && !request.approvedById)
    return refuse('contracts.error.limit')
  return ok({ contract, side, personId })
}
