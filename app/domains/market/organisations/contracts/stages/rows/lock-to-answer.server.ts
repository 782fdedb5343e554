import { ok, type Result, refuse } from '~/lib/result'
import type { ContractDelivery } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import type { LockedContract } from '../../rows/lock-own-contract.server'
import { nextContractStageStatus } from '../lifecycle'
import { type LockedStage, type LockStageError, lockStage } from './lock-stage.server'

export interface ToAnswer {
  contract: LockedContract
  stage: LockedStage
  delivery: ContractDelivery
  personId: string
}

/** What was delivered of a stage, for the organisation that accepts or refuses it. */
export async function lockToAnswer(
  work: Work,
  of: { contractId: string; stage: number },
): Promise<Result<ToAnswer, LockStageError>> {
  const locked = await lockStage(work, { ...of, by: 'buyer' })
  if (!locked.ok) return locked
  const { stage } = locked.value
  const delivery = stage.deliveries.at(-1)
  if (!delivery || !nextContractStageStatus(stage.status, 'accept')) return refuse('contracts.error.moved')
  return ok({ ...locked.value, delivery })
}
