import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { nextPurchaseContractStatus } from '../lifecycle'
import { endParts } from '../pool/rows/end-parts.server'
import { type LockContractError, lockOwnContract } from '../rows/lock-own-contract.server'
import { tellContractSide } from '../rows/tell.server'
import { otherSide } from '../rules'

/** One side asked to end a running contract: the other ends it, or either lets it go on. */
export async function answerContractEnd(
  work: Work,
  { contractId, answer }: { contractId: string; answer: 'end' | 'goOn' },
): Promise<Result<null, LockContractError | 'contracts.error.moved' | 'contracts.error.byYou'>> {
  const locked = await lockOwnContract(work, contractId)
  if (!locked.ok) return locked
  const { contract, side } = locked.value
  const status = nextPurchaseContractStatus(contract.status, 'end')
  if (contract.status !== 'running' || !status || !contract.endSide) return refuse('contracts.error.moved')
  const isEnd = answer === 'end'
  if (isEnd && contract.endSide === side) return refuse('contracts.error.byYou')
  const now = work.now()
  const nobodyAsks = { endSide: null, endCipher: null, endAskedAt: null, endAskedById: null }
  await work.asSystem(() =>
    work.tx.purchaseContract.update({
      where: { id: contractId },
      data: isEnd ? { status, endedAt: now } : nobodyAsks,
    }),
  )
  if (isEnd) await endParts(work, contractId)
  await recordAudit(work, {
    subject: contractId,
    action: isEnd ? 'purchaseContract.ended' : 'purchaseContract.goesOn',
  })
  await tellContractSide(work, contract, {
    ...{ side: otherSide(side), step: `answer:${now.getTime()}`, variables: { number: contract.number } },
    template: isEnd ? 'notifications.contractEnded' : 'notifications.contractGoesOn',
  })
  return ok(null)
}
