import { recordAudit } from '~/domains/audit/index.server'
import { newId } from '~/lib/ids'
import type { ContractInvoiceKind } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import type { LockedContract } from '../../rows/lock-own-contract.server'
import { tellContractSide } from '../../rows/tell.server'
import { advanceOf } from '../../rules'
import { nextContractStageStatus } from '../lifecycle'
import { moveStage } from './move-stage.server'

interface Due {
  stageId: string
  kind: ContractInvoiceKind
  amountTiyin: bigint
}

/** Invoices what is due of a stage, with the next number of its contract, and tells the organisation. */
export async function issueInvoice(work: Work, contract: LockedContract, due: Due): Promise<void> {
  const { id: contractId, number } = contract
  const position = await work.asSystem(async () => {
    const next = 1 + (await work.tx.contractInvoice.count({ where: { contractId } }))
    await work.tx.contractInvoice.create({
      data: { id: newId(), contractId, position: next, issuedAt: work.now(), ...due },
    })
    return next
  })
  await recordAudit(work, {
    subject: contractId,
    action: 'purchaseContract.invoiced',
    details: { amountTiyin: String(due.amountTiyin) },
  })
  await tellContractSide(work, contract, {
    ...{ side: 'buyer', step: `invoice:${position}`, template: 'notifications.contractInvoiced' },
    variables: { number, invoice: `${number}/${position}` },
  })
}

/** What is paid of each stage before it is made is invoiced once the contract is in force. */
export async function issueAdvances(work: Work, contract: LockedContract): Promise<void> {
  const stages = await work.asSystem(() =>
    work.tx.purchaseContractStage.findMany({
      where: { contractId: contract.id },
      orderBy: { position: 'asc' },
    }),
  )
  for (const { id: stageId, amountTiyin, status } of stages) {
    const advance = advanceOf(amountTiyin, contract.advancePercent)
    const next = nextContractStageStatus(status, 'invoice')
    if (advance === 0n || !next) continue
    await issueInvoice(work, contract, { stageId, kind: 'advance', amountTiyin: advance })
    await moveStage(work, stageId, next)
  }
}
