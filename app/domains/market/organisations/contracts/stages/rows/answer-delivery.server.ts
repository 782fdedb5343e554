import { type AuditAct, recordAudit } from '~/domains/audit/index.server'
import type { Work } from '~/platform/work.server'
import { tellContractSide } from '../../rows/tell.server'
import type { ToAnswer } from './lock-to-answer.server'

type Answer = { isAccepted: true; signerCipher: string } | { isAccepted: false; refusalCipher: string }

const saidBy = {
  accepted: ['purchaseContract.stageAccepted', 'notifications.contractStageAccepted'],
  refused: ['purchaseContract.deliveryRefused', 'notifications.contractDeliveryRefused'],
} as const satisfies Record<string, readonly [AuditAct, string]>

/** Writes what the organisation says of a delivery, and tells the seller. */
export async function answerDelivery(
  work: Work,
  { contract, stage, delivery, personId }: ToAnswer,
  answer: Answer,
): Promise<void> {
  await work.asSystem(() =>
    work.tx.contractDelivery.updateMany({
      where: { id: delivery.id, isAccepted: null },
      data: { ...answer, answeredAt: work.now(), answeredById: personId },
    }),
  )
  const [action, template] = saidBy[answer.isAccepted ? 'accepted' : 'refused']
  await recordAudit(work, { subject: contract.id, action })
  await tellContractSide(work, contract, {
    ...{ side: 'seller', step: `answered:${delivery.id}`, template },
    variables: { number: contract.number, stage: stage.position + 1 },
  })
}
