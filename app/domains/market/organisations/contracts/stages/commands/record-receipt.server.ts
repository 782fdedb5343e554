import { recordAudit } from '~/domains/audit/index.server'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { openOf } from '../../next-step'
import { tellContractSide } from '../../rows/tell.server'
import { findOpenInvoice } from '../rows/find-open-invoice'
import { type LockStageError, lockStage } from '../rows/lock-stage.server'
import { settleStage } from '../rows/settle-stage.server'

export interface ReceiptInput {
  contractId: string
  /** From 1. */
  stage: number
  /** Position of the invoice in its contract. */
  invoice: number
  /** How many receipts whoever says it had read: the same press twice is one. */
  seen: number
  amountTiyin: bigint
  receivedOn: Date
}

/** The seller says how much of an invoice came to her account. */
export async function recordReceipt(
  work: Work,
  { contractId, stage: number, invoice: position, seen, amountTiyin, receivedOn }: ReceiptInput,
): Promise<Result<null, LockStageError | 'contracts.error.receivedOn' | 'contracts.error.tooMuch'>> {
  const locked = await lockStage(work, { contractId, stage: number, by: 'seller' })
  if (!locked.ok) return locked
  const { contract, stage, personId } = locked.value
  const invoice = findOpenInvoice(stage, position)
  if (!invoice || invoice.receipts.length !== seen) return refuse('contracts.error.moved')
  const now = work.now()
  if (receivedOn > dayOf(now) || receivedOn < dayOf(invoice.issuedAt))
    return refuse('contracts.error.receivedOn')
  if (amountTiyin > openOf(invoice)) return refuse('contracts.error.tooMuch')
  const id = newId()
  await work.asSystem(() =>
    work.tx.contractReceipt.create({
      data: {
        ...{ id, contractId, invoiceId: invoice.id, position: seen + 1, amountTiyin, receivedOn },
        ...{ saidAt: now, saidById: personId },
      },
    }),
  )
  await recordAudit(work, {
    subject: contractId,
    action: 'purchaseContract.receiptSaid',
    details: { amountTiyin: String(amountTiyin) },
  })
  await tellContractSide(work, contract, {
    ...{ side: 'buyer', step: `receipt:${id}`, template: 'notifications.contractReceived' },
    variables: { number: contract.number, stage: number },
  })
  await settleStage(work, contract, stage.id)
  return ok(null)
}
