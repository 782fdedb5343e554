import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { tellContractSide } from '../../rows/tell.server'
import { sealDeliveryWords } from '../../sealed.server'
import { nextContractStageStatus } from '../lifecycle'
import { moveStage } from '../rows/issue-invoice.server'
import type { LockStageError } from '../rows/lock-stage.server'
import { lockToAnswer } from '../rows/lock-to-answer.server'

/** The organisation does not accept what was delivered. The seller reads why, and answers by delivering again. */
export async function refuseDelivery(
  work: Work,
  { reason, ...of }: { contractId: string; stage: number; reason: string },
): Promise<Result<null, LockStageError>> {
  const locked = await lockToAnswer(work, of)
  if (!locked.ok) return locked
  const { contract, stage, delivery, personId } = locked.value
  const status = nextContractStageStatus(stage.status, 'refuse')
  if (!status) return refuse('contracts.error.moved')
  const refusalCipher = sealDeliveryWords(reason, 'refusal', delivery.id)
  await work.asSystem(() =>
    work.tx.contractDelivery.updateMany({
      where: { id: delivery.id, isAccepted: null },
      data: { isAccepted: false, answeredAt: work.now(), answeredById: personId, refusalCipher },
    }),
  )
  await moveStage(work, stage.id, status)
  await recordAudit(work, { subject: contract.id, action: 'purchaseContract.deliveryRefused' })
  await tellContractSide(work, contract, {
    ...{ side: 'seller', step: `answered:${delivery.id}`, template: 'notifications.contractDeliveryRefused' },
    variables: { number: contract.number, stage: of.stage },
  })
  return ok(null)
}
