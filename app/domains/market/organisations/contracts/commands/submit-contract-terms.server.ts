import { recordAudit } from '~/domains/audit/index.server'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { takesTerms } from '../lifecycle'
import { type LockContractError, lockOwnContract } from '../rows/lock-own-contract.server'
import { nothingAccepted } from '../rows/nothing-accepted'
import { tellContractSide } from '../rows/tell.server'
import { comesToSum } from '../rules'
import type { ContractTermsInput } from '../schema'
import { sealParty } from '../sealed.server'

export type SubmitContractTermsError =
  | LockContractError
  | 'contracts.error.moved'
  | 'contracts.error.stageSum'
  | 'contracts.error.stageDay'

/** The seller proposes the terms. Those that stood are over, and an acceptance of them with them. */
export async function submitContractTerms(
  work: Work,
  { contractId, stages, deliverTo, advancePercent, ...party }: ContractTermsInput & { contractId: string },
): Promise<Result<null, SubmitContractTermsError>> {
  const locked = await lockOwnContract(work, contractId)
  if (!locked.ok) return locked
  const { contract, side, personId } = locked.value
  if (side !== 'seller') return refuse('contracts.error.notFound')
  if (!takesTerms(contract.status)) return refuse('contracts.error.moved')
  if (!comesToSum(stages, contract.totalTiyin)) return refuse('contracts.error.stageSum')
  const today = dayOf(work.now())
  if (stages.some(({ dueOn }) => dueOn < today)) return refuse('contracts.error.stageDay')
  const { name, taxNumber, address, account, bankCode } = party
  const partyCipher = sealParty({ name, taxNumber, address, account, bankCode }, contractId)
  const revision = contract.revision + 1
  await work.asSystem(async () => {
    await work.tx.purchaseContract.update({
      where: { id: contractId },
      data: {
        ...{ ...nothingAccepted, status: 'drafting', changeCipher: null },
        ...{ partyCipher, deliverTo, advancePercent, revision },
        ...{ proposedAt: work.now(), proposedById: personId },
      },
    })
    await work.tx.purchaseContractStage.deleteMany({ where: { contractId } })
    await work.tx.purchaseContractStage.createMany({
      data: stages.map((stage, position) => ({ ...stage, id: newId(), contractId, position })),
    })
  })
  await recordAudit(work, { subject: contractId, action: 'purchaseContract.proposed' })
  await tellContractSide(work, contract, {
    ...{ side: 'buyer', step: `proposed:${revision}`, template: 'notifications.contractProposed' },
    variables: { number: contract.number },
  })
  return ok(null)
}
