import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { takesTerms } from '../lifecycle'
import { type LockContractError, lockOwnContract } from '../rows/lock-own-contract.server'
import { nothingAccepted } from '../rows/nothing-accepted'
import { tellContractSide } from '../rows/tell.server'
import { sealContractWords } from '../sealed.server'

/** The organisation wants other terms, and says which. Nobody accepts the ones that stand any more. */
export async function returnContract(
  work: Work,
  { contractId, words }: { contractId: string; words: string },
): Promise<Result<null, LockContractError | 'contracts.error.moved'>> {
  const locked = await lockOwnContract(work, contractId)
  if (!locked.ok) return locked
  const { contract, side } = locked.value
  if (side !== 'buyer') return refuse('contracts.error.notFound')
  const { status, proposedAt, changeCipher: isReturned } = contract
  if (!takesTerms(status) || !proposedAt || isReturned) return refuse('contracts.error.moved')
  const changeCipher = sealContractWords(words, 'change', contractId)
  await work.asSystem(() =>
    work.tx.purchaseContract.update({
      where: { id: contractId },
      data: { ...nothingAccepted, status: 'drafting', changeCipher },
    }),
  )
  await recordAudit(work, { subject: contractId, action: 'purchaseContract.returned' })
  await tellContractSide(work, contract, {
    ...{ side: 'seller', step: `returned:${contract.revision}`, template: 'notifications.contractReturned' },
    variables: { number: contract.number },
  })
  return ok(null)
}
