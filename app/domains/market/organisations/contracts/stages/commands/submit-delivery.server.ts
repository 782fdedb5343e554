import { recordAudit } from '~/domains/audit/index.server'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { tellContractSide } from '../../rows/tell.server'
import { sealDeliveryWords } from '../../sealed.server'
import { nextContractStageStatus } from '../lifecycle'
import { type LockStageError, lockStage } from '../rows/lock-stage.server'
import { moveStage } from '../rows/move-stage.server'
import { mostDeliveries } from '../rules'

export interface DeliveryInput {
  contractId: string
  /** From 1. */
  stage: number
  deliveredOn: Date
  words: string
}

/** The seller says what she delivered of a stage, how many and when; after a refusal she says it again. */
export async function submitDelivery(
  work: Work,
  { contractId, stage: number, deliveredOn, words }: DeliveryInput,
): Promise<
  Result<null, LockStageError | 'contracts.error.deliveredOn' | 'contracts.error.tooManyDeliveries'>
> {
  const locked = await lockStage(work, { contractId, stage: number, by: 'seller' })
  if (!locked.ok) return locked
  const { contract, stage, personId } = locked.value
  const status = nextContractStageStatus(stage.status, 'deliver')
  if (!status || !contract.runningAt) return refuse('contracts.error.moved')
  const now = work.now()
  if (deliveredOn > dayOf(now) || deliveredOn < dayOf(contract.runningAt))
    return refuse('contracts.error.deliveredOn')
  const attempt = stage.deliveries.length + 1
  if (attempt > mostDeliveries) return refuse('contracts.error.tooManyDeliveries')
  const id = newId()
  const wordsCipher = sealDeliveryWords(words, 'words', id)
  await work.asSystem(() =>
    work.tx.contractDelivery.create({
      data: {
        ...{ id, contractId, stageId: stage.id, attempt, deliveredOn },
        ...{ wordsCipher, saidAt: now, saidById: personId },
      },
    }),
  )
  await moveStage(work, stage.id, status)
  await recordAudit(work, { subject: contractId, action: 'purchaseContract.delivered' })
  await tellContractSide(work, contract, {
    ...{ side: 'buyer', step: `delivered:${id}`, template: 'notifications.contractDelivered' },
    variables: { number: contract.number, stage: number },
  })
  return ok(null)
}
