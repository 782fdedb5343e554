import { recordAudit } from '~/domains/audit/index.server'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { openOf } from '../../next-step'
import { type LockPartError, lockPart } from '../rows/lock-part.server'
import { tellPartSide } from '../rows/tell.server'
import { billOf } from '../rules'

export type RecordPartTransferError =
  | LockPartError
  | 'pool.error.moved'
  | 'pool.error.sentOn'
  | 'contracts.error.saidAlready'

/** Who holds the contract says that its bank sent money for the accepted pieces, by which payment order. */
export async function recordPartTransfer(
  work: Work,
  { partId, orderNumber, sentOn }: { partId: string; orderNumber: string; sentOn: Date },
): Promise<Result<null, RecordPartTransferError>> {
  const locked = await lockPart(work, partId)
  if (!locked.ok) return locked
  const { part, side, personId } = locked.value
  if (side !== 'coordinator') return refuse('pool.error.notFound')
  const bill = billOf(part)
  if (!bill.dueAt || openOf(bill) <= 0n) return refuse('pool.error.moved')
  const now = work.now()
  if (sentOn > dayOf(now) || sentOn < dayOf(bill.dueAt)) return refuse('pool.error.sentOn')
  const id = newId()
  const written = await work.asSystem(() =>
    work.tx.contractPartTransfer.createMany({
      data: { id, partId, orderNumber, sentOn, saidAt: now, saidById: personId },
      skipDuplicates: true,
    }),
  )
  if (written.count === 0) return refuse('contracts.error.saidAlready')
  await recordAudit(work, { subject: partId, action: 'contractPart.transferSaid' })
  await tellPartSide(work, part, {
    ...{ side: 'worker', step: `transfer:${id}`, template: 'notifications.contractPartTransfer' },
    variables: { number: part.number },
  })
  return ok(null)
}
