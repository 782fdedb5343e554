import { recordAudit } from '~/domains/audit/index.server'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { tellContractSide } from '../../rows/tell.server'
import { findOpenInvoice } from '../rows/find-open-invoice'
import { type LockStageError, lockStage } from '../rows/lock-stage.server'

export interface TransferInput {
  contractId: string
  /** From 1. */
  stage: number
  /** Position of the invoice in its contract. */
  invoice: number
  orderNumber: string
  sentOn: Date
}

/** The organisation says that its bank sent the money of an invoice, by which payment order. */
export async function recordTransfer(
  work: Work,
  { contractId, stage: number, invoice: position, orderNumber, sentOn }: TransferInput,
): Promise<Result<null, LockStageError | 'contracts.error.sentOn' | 'contracts.error.saidAlready'>> {
  const locked = await lockStage(work, { contractId, stage: number, by: 'buyer' })
  if (!locked.ok) return locked
  const { contract, stage, personId } = locked.value
  const invoice = findOpenInvoice(stage, position)
  if (!invoice) return refuse('contracts.error.moved')
  const now = work.now()
  if (sentOn > dayOf(now) || sentOn < dayOf(invoice.issuedAt)) return refuse('contracts.error.sentOn')
  const id = newId()
  const written = await work.asSystem(() =>
    work.tx.contractTransfer.createMany({
      data: { id, contractId, invoiceId: invoice.id, orderNumber, sentOn, saidAt: now, saidById: personId },
      skipDuplicates: true,
    }),
  )
  if (written.count === 0) return refuse('contracts.error.saidAlready')
  await recordAudit(work, { subject: contractId, action: 'purchaseContract.transferSaid' })
  await tellContractSide(work, contract, {
    ...{ side: 'seller', step: `transfer:${id}`, template: 'notifications.contractTransfer' },
    variables: { number: contract.number, stage: number },
  })
  return ok(null)
}
