import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { nextPurchaseContractStatus } from '../lifecycle'
import { type LockContractError, lockOwnContract } from '../rows/lock-own-contract.server'
import { tellContractSide } from '../rows/tell.server'
import { otherSide } from '../rules'
import { sealContractWords } from '../sealed.server'

/** A side lets a contract go that does not run yet; of one that runs it asks the other side to end it. Both read why. */
export async function closeContract(
  work: Work,
  { contractId, reason }: { contractId: string; reason: string },
): Promise<Result<{ isOver: boolean }, LockContractError | 'contracts.error.moved'>> {
  const locked = await lockOwnContract(work, contractId)
  if (!locked.ok) return locked
  const { contract, side, personId } = locked.value
  const status = nextPurchaseContractStatus(contract.status, 'end')
  if (!status || contract.endSide) return refuse('contracts.error.moved')
  const isOver = contract.status !== 'running'
  const now = work.now()
  await work.asSystem(() =>
    work.tx.purchaseContract.update({
      where: { id: contractId },
      data: {
        ...{ endSide: side, endCipher: sealContractWords(reason, 'end', contractId) },
        ...{ endAskedAt: now, endAskedById: personId },
        ...(isOver && { status, endedAt: now }),
      },
    }),
  )
  await recordAudit(work, {
    subject: contractId,
    action: isOver ? 'purchaseContract.ended' : 'purchaseContract.endAsked',
  })
  await tellContractSide(work, contract, {
    ...{ side: otherSide(side), step: `end:${now.getTime()}`, variables: { number: contract.number } },
    template: isOver ? 'notifications.contractEnded' : 'notifications.contractEndAsked',
  })
  return ok({ isOver })
}
