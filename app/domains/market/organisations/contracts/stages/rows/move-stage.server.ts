import type { ContractStageStatus } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'

export function moveStage(work: Work, stageId: string, status: ContractStageStatus): Promise<unknown> {
  return work.asSystem(() =>
    work.tx.purchaseContractStage.updateMany({ where: { id: stageId }, data: { status } }),
  )
}
