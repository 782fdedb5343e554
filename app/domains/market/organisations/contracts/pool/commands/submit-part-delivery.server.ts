import { recordAudit } from '~/domains/audit/index.server'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { mostBrought } from '../limits'
import { type LockPartError, lockPart } from '../rows/lock-part.server'
import { tellPartSide } from '../rows/tell.server'
import { broughtPieces } from '../rules'

export type SubmitPartDeliveryError =
  | LockPartError
  | 'pool.error.moved'
  | 'pool.error.deliveredOn'
  | 'pool.error.broughtTooMany'

/** She who makes a part says how many pieces she brought, and when. The next ones wait until these were looked at. */
export async function submitPartDelivery(
  work: Work,
  { partId, pieces, deliveredOn }: { partId: string; pieces: number; deliveredOn: Date },
): Promise<Result<null, SubmitPartDeliveryError>> {
  const locked = await lockPart(work, partId)
  if (!locked.ok) return locked
  const { part, side, personId } = locked.value
  if (side !== 'worker') return refuse('pool.error.notFound')
  const { status, deliveries, answeredAt, quantity, number } = part
  const waits = deliveries.some((one) => one.answeredAt === null)
  if (status !== 'accepted' || !answeredAt || waits || deliveries.length >= mostBrought)
    return refuse('pool.error.moved')
  const now = work.now()
  if (deliveredOn > dayOf(now) || deliveredOn < dayOf(answeredAt)) return refuse('pool.error.deliveredOn')
  const open = quantity - broughtPieces(part)
  if (pieces > open) return refuse('pool.error.broughtTooMany', { count: open })
  const attempt = deliveries.length + 1
  await work.asSystem(() =>
    work.tx.contractPartDelivery.create({
      data: { id: newId(), partId, attempt, pieces, deliveredOn, saidAt: now, saidById: personId },
    }),
  )
  await recordAudit(work, { subject: partId, action: 'contractPart.brought', details: { count: pieces } })
  await tellPartSide(work, part, {
    ...{ side: 'coordinator', step: `brought:${attempt}`, template: 'notifications.contractPartBrought' },
    variables: { number },
  })
  return ok(null)
}
