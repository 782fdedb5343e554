import { recordAudit } from '~/domains/audit/index.server'
import type { Work } from '~/platform/work.server'
import { nextPurchaseContractStatus } from '../../lifecycle'
import type { LockedContract } from '../../rows/lock-own-contract.server'
import { tellContractSide } from '../../rows/tell.server'
import { nextContractStageStatus } from '../lifecycle'
import { moveStage } from './move-stage.server'

/**
 * After something was accepted or came: an accepted stage of which all came is paid, and with the last one the contract
 * is completed. A wish to end it is over then.
 */
export async function settleStage(work: Work, contract: LockedContract, stageId: string): Promise<void> {
  const { id: contractId, number } = contract
  const came = await work.asSystem(async () => {
    const stage = await work.tx.purchaseContractStage.findUniqueOrThrow({
      where: { id: stageId },
      include: { deliveries: { where: { isAccepted: true } }, invoices: { include: { receipts: true } } },
    })
    const received = stage.invoices
      .flatMap(({ receipts }) => receipts)
      .reduce((sum, { amountTiyin }) => sum + amountTiyin, 0n)
    return {
      isAll: received === stage.amountTiyin,
      isAccepted: stage.deliveries.length > 0,
      status: stage.status,
    }
  })
  if (!came.isAccepted) return
  const accepted = nextContractStageStatus(came.status, 'accept')
  if (accepted) await moveStage(work, stageId, accepted)
  const paid = nextContractStageStatus(accepted ?? came.status, 'pay')
  if (!came.isAll || !paid) return
  await moveStage(work, stageId, paid)
  const status = nextPurchaseContractStatus(contract.status, 'complete')
  const isOpen = await work.asSystem(() =>
    work.tx.purchaseContractStage.count({ where: { contractId, status: { not: 'paid' } } }),
  )
  if (isOpen > 0 || !status) return
  await work.asSystem(() =>
    work.tx.purchaseContract.update({
      where: { id: contractId },
      data: {
        ...{ status, completedAt: work.now() },
        ...{ endSide: null, endCipher: null, endAskedAt: null, endAskedById: null },
      },
    }),
  )
  await recordAudit(work, { subject: contractId, action: 'purchaseContract.completed' })
  for (const side of ['buyer', 'seller'] as const)
    await tellContractSide(work, contract, {
      ...{ side, step: 'completed', template: 'notifications.contractCompleted', variables: { number } },
    })
}
