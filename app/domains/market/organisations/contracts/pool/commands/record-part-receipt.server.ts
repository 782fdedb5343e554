import { recordAudit } from '~/domains/audit/index.server'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { openOf } from '../../next-step'
import { type LockPartError, lockPart } from '../rows/lock-part.server'
import { tellPartSide } from '../rows/tell.server'
import { billOf } from '../rules'

export type RecordPartReceiptError =
  | LockPartError
  | 'pool.error.moved'
  | 'pool.error.receivedOn'
  | 'pool.error.tooMuch'

export interface PartReceiptInput {
  partId: string
  /** How many receipts whoever says it had read: the same press twice is one. */
  seen: number
  amountTiyin: bigint
  receivedOn: Date
}

/** Who made the accepted pieces says how much came for them. */
export async function recordPartReceipt(
  work: Work,
  { partId, seen, amountTiyin, receivedOn }: PartReceiptInput,
): Promise<Result<null, RecordPartReceiptError>> {
  const locked = await lockPart(work, partId)
  if (!locked.ok) return locked
  const { part, side, personId } = locked.value
  if (side !== 'worker') return refuse('pool.error.notFound')
  const bill = billOf(part)
  if (!bill.dueAt || openOf(bill) <= 0n || bill.receipts.length !== seen) return refuse('pool.error.moved')
  const now = work.now()
  if (receivedOn > dayOf(now) || receivedOn < dayOf(bill.dueAt)) return refuse('pool.error.receivedOn')
  if (amountTiyin > openOf(bill)) return refuse('pool.error.tooMuch')
  const position = seen + 1
  await work.asSystem(() =>
    work.tx.contractPartReceipt.create({
      data: { id: newId(), partId, position, amountTiyin, receivedOn, saidAt: now, saidById: personId },
    }),
  )
  await recordAudit(work, {
    subject: partId,
    action: 'contractPart.receiptSaid',
    details: { amountTiyin: String(amountTiyin) },
  })
  await tellPartSide(work, part, {
    ...{ side: 'coordinator', step: `receipt:${position}`, template: 'notifications.contractPartReceived' },
    variables: { number: part.number },
  })
  return ok(null)
}
