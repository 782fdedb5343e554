import { recordAudit } from '~/domains/audit/index.server'
import { getProfile } from '~/domains/identity/index.server'
import { ok, type Result } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { takeContractCode } from '../../rows/take-code.server'
import { tellContractSide } from '../../rows/tell.server'
import { sealActSigner } from '../../sealed.server'
import { issueInvoice } from '../rows/issue-invoice.server'
import type { LockStageError } from '../rows/lock-stage.server'
import { lockToAnswer } from '../rows/lock-to-answer.server'
import { settleStage } from '../rows/settle-stage.server'

export type ApproveDeliveryError = LockStageError | 'contracts.error.wrongCode'

/** The organisation signs the act of what was delivered by a code, and the rest of the stage is invoiced. */
export async function approveDelivery(
  work: Work,
  { code, ...of }: { contractId: string; stage: number; code: string },
): Promise<Result<null, ApproveDeliveryError>> {
  const locked = await lockToAnswer(work, of)
  if (!locked.ok) return locked
  const { contract, stage, delivery, personId } = locked.value
  const { id: contractId, revision, number } = contract
  const taken = await takeContractCode(work, {
    ...{ contractId, personId, revision, deliveryId: delivery.id, code },
  })
  if (!taken.ok) return taken
  const profile = await work.asSystem(() => getProfile(work, personId))
  if (!profile) throw new Error('approveDelivery needs a signed-in person')
  const { familyName: family, givenName: given, patronymic } = profile
  const signerCipher = sealActSigner({ family, given, patronymic }, delivery.id)
  await work.asSystem(() =>
    work.tx.contractDelivery.updateMany({
      where: { id: delivery.id, isAccepted: null },
      data: { isAccepted: true, answeredAt: work.now(), answeredById: personId, signerCipher },
    }),
  )
  await recordAudit(work, { subject: contractId, action: 'purchaseContract.stageAccepted' })
  await tellContractSide(work, contract, {
    ...{ side: 'seller', step: `answered:${delivery.id}`, template: 'notifications.contractStageAccepted' },
    variables: { number, stage: of.stage },
  })
  const invoiced = stage.invoices.reduce((sum, { amountTiyin }) => sum + amountTiyin, 0n)
  const amountTiyin = stage.amountTiyin - invoiced
  await issueInvoice(work, contract, { stageId: stage.id, kind: 'rest', amountTiyin })
  await settleStage(work, contract, stage.id)
  return ok(null)
}
