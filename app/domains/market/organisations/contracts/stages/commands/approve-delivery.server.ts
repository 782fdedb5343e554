import { ok, type Result } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { readSigner } from '../../rows/read-signer.server'
import { takeContractCode } from '../../rows/take-code.server'
import { sealActSigner } from '../../sealed.server'
import { answerDelivery } from '../rows/answer-delivery.server'
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
  const { id: contractId, revision } = contract
  const taken = await takeContractCode(work, {
    ...{ contractId, personId, revision, deliveryId: delivery.id, code },
  })
  if (!taken.ok) return taken
  const signerCipher = sealActSigner(await readSigner(work, personId), delivery.id)
  await answerDelivery(work, locked.value, { isAccepted: true, signerCipher })
  const invoiced = stage.invoices.reduce((sum, { amountTiyin }) => sum + amountTiyin, 0n)
  const amountTiyin = stage.amountTiyin - invoiced
  await issueInvoice(work, contract, { stageId: stage.id, kind: 'rest', amountTiyin })
  await settleStage(work, contract, stage.id)
  return ok(null)
}
