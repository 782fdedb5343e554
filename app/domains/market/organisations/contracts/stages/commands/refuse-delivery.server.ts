import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { sealDeliveryWords } from '../../sealed.server'
import { nextContractStageStatus } from '../lifecycle'
import { answerDelivery } from '../rows/answer-delivery.server'
import type { LockStageError } from '../rows/lock-stage.server'
import { lockToAnswer } from '../rows/lock-to-answer.server'
import { moveStage } from '../rows/move-stage.server'

/** The organisation does not accept what was delivered. The seller reads why, and answers by delivering again. */
export async function refuseDelivery(
  work: Work,
  { reason, ...of }: { contractId: string; stage: number; reason: string },
): Promise<Result<null, LockStageError>> {
  const locked = await lockToAnswer(work, of)
  if (!locked.ok) return locked
  const { stage, delivery } = locked.value
  const status = nextContractStageStatus(stage.status, 'refuse')
  if (!status) return refuse('contracts.error.moved')
  const refusalCipher = sealDeliveryWords(reason, 'refusal', delivery.id)
  await answerDelivery(work, locked.value, { isAccepted: false, refusalCipher })
  await moveStage(work, stage.id, status)
  return ok(null)
}
