import { recordAudit } from '~/domains/audit/index.server'
import { postAct } from '~/domains/ledger/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { notifySeller } from '../../notify-seller.server'
import { releaseAt } from '../../rules'
import { leftOf } from '../part-refund'
import { lockParcel } from '../rows/lock-parcel.server'
import { readLastProblem } from '../rows/read-last-problem.server'
import { writeEvent } from '../rows/write-event.server'

export type ReleaseParcelError =
  | 'market.error.parcelNotFound'
  | 'market.error.parcelMoved'
  | 'market.error.parcelHeld'

/**
 * The one way in which a parcel's money becomes its seller's, who is told: a day after it was received, by the portal
 * alone. Throws when it is early, so that the job comes again.
 */
export async function releaseParcel(
  work: Work,
  input: { parcelId: string },
): Promise<Result<{ amountTiyin: bigint }, ReleaseParcelError>> {
  const parcel = work.role === 'system' ? await lockParcel(work, input.parcelId) : null
  if (!parcel) return refuse('market.error.parcelNotFound')
  if (parcel.status !== 'received' || !parcel.receivedAt || parcel.releasedAt)
    return refuse('market.error.parcelMoved')
  const problem = await readLastProblem(work, parcel.id)
  if (problem && !problem.closedAt) return refuse('market.error.parcelHeld')
  const now = work.now()
  if (now < releaseAt(parcel.receivedAt, problem?.closedAt ?? null))
    throw new Error(`The buyer may still take back that she has parcel ${parcel.id}`)
  const { id: parcelId, number, orderId, sellerId } = parcel
  const amountTiyin = leftOf(parcel)
  await work.tx.parcel.update({
    where: { id: parcelId },
    data: { releasedAt: now, version: { increment: 1 } },
  })
  await writeEvent(work, { parcelId, type: 'sellerOrder.released' })
  // Nothing moves when all of it has gone back.
  if (amountTiyin > 0n) await postAct(work, 'sellerOrder.released', parcelId)
  await recordAudit(work, {
    subject: orderId,
    action: 'sellerOrder.released',
    details: { parcelId, amountTiyin: String(amountTiyin) },
  })
  if (amountTiyin === 0n) return ok({ amountTiyin })
  await notifySeller(work, {
    key: `sellerOrder:${parcelId}:released`,
    sellerId,
    template: 'notifications.marketOrderDelivered',
    variables: { number },
    path: `/seller/orders/${parcelId}`,
  })
  return ok({ amountTiyin })
}
