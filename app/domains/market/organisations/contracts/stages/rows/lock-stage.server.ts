import { ok, type Result, refuse } from '~/lib/result'
import type { Prisma } from '~/platform/prisma/client'
import type { ContractSide } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import {
  type LockContractError,
  type LockedContract,
  lockOwnContract,
} from '../../rows/lock-own-contract.server'

const whole = {
  deliveries: { orderBy: { attempt: 'asc' } },
  invoices: { include: { receipts: true }, orderBy: { position: 'asc' } },
} satisfies Prisma.PurchaseContractStageInclude
export type LockedStage = Prisma.PurchaseContractStageGetPayload<{ include: typeof whole }>

export type LockStageError = LockContractError | 'contracts.error.moved'

interface OfSide {
  contractId: string
  /** From 1. */
  stage: number
  /** For which side somebody must act. */
  by: ContractSide
}

/** A stage of a contract in force after the contract's lock, for one of its sides. */
export async function lockStage(
  work: Work,
  { contractId, stage: number, by }: OfSide,
): Promise<Result<{ contract: LockedContract; stage: LockedStage; personId: string }, LockStageError>> {
  const locked = await lockOwnContract(work, contractId)
  if (!locked.ok) return locked
  const { contract, side, personId } = locked.value
  const stage = await work.asSystem(() =>
    work.tx.purchaseContractStage.findUnique({
      where: { contractId_position: { contractId, position: number - 1 } },
      include: whole,
    }),
  )
  if (!stage || side !== by) return refuse('contracts.error.notFound')
  return contract.status === 'running' ? ok({ contract, stage, personId }) : refuse('contracts.error.moved')
}
