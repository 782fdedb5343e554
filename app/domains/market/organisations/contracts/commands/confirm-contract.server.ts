import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { ContractSide } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { nextPurchaseContractStatus } from '../lifecycle'
import { type LockToConfirmError, lockToConfirm } from '../rows/lock-to-confirm.server'
import { readSigner } from '../rows/read-signer.server'
import { takeContractCode } from '../rows/take-code.server'
import { tellContractSide } from '../rows/tell.server'
import { otherSide } from '../rules'
import { sealSigner } from '../sealed.server'
import { issueAdvances } from '../stages/rows/issue-invoice.server'

export type ConfirmContractError = LockToConfirmError | 'contracts.error.wrongCode'

/**
 * A side accepts the terms by the code that went to the phone of who acts for it. With the second acceptance it runs,
 * and what is paid in advance is invoiced.
 */
export async function confirmContract(
  work: Work,
  { contractId, code }: { contractId: string; code: string },
): Promise<Result<{ isRunning: boolean }, ConfirmContractError>> {
  const locked = await lockToConfirm(work, contractId)
  if (!locked.ok) return locked
  const { contract, side, personId } = locked.value
  const { revision, number } = contract
  const taken = await takeContractCode(work, { contractId, personId, revision, deliveryId: null, code })
  if (!taken.ok) return taken
  const status = nextPurchaseContractStatus(contract.status, 'accept')
  if (!status) return refuse('contracts.error.moved')
  const isRunning = status === 'running'
  const accepted = await writeName(work, { contractId, side, personId })
  await work.asSystem(() =>
    work.tx.purchaseContract.update({
      where: { id: contractId },
      data: { ...accepted, status, ...(isRunning && { runningAt: work.now() }) },
    }),
  )
  await recordAudit(work, { subject: contractId, action: 'purchaseContract.accepted' })
  if (isRunning) await recordAudit(work, { subject: contractId, action: 'purchaseContract.running' })
  const template = isRunning ? 'notifications.contractRunning' : 'notifications.contractAccepted'
  const told = { step: `accepted:${revision}`, template, variables: { number } } as const
  await tellContractSide(work, contract, { ...told, side: otherSide(side) })
  if (isRunning) {
    await tellContractSide(work, contract, { ...told, side })
    await issueAdvances(work, contract)
  }
  return ok({ isRunning })
}

interface Accepting {
  contractId: string
  side: ContractSide
  personId: string
}

async function writeName(work: Work, { contractId, side, personId }: Accepting) {
  const cipher = sealSigner(await readSigner(work, personId), side, contractId)
  return side === 'buyer'
    ? { buyerAcceptedAt: work.now(), buyerAcceptedById: personId, buyerSignerCipher: cipher }
    : { sellerAcceptedAt: work.now(), sellerAcceptedById: personId, sellerSignerCipher: cipher }
}
