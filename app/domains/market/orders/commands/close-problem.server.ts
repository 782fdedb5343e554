import { recordAudit } from '~/domains/audit/index.server'
import { isId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { seal } from '~/platform/crypto.server'
import type { Work } from '~/platform/work.server'
import { notifySeller } from '../../notify-seller.server'
import { isDesk } from '../../policy'
import { notifyBuyer, readBuyer } from '../notify-buyer.server'
import { refuseOwnParcel } from '../refuse-own-parcel.server'
import { resumeParcel } from '../resume-parcel.server'
import { writeReturnClosed } from '../returns/rows/write-return-closed.server'
import { type LockedParcel, lockParcel } from '../rows/lock-parcel.server'

export type CloseProblemError =
  | 'market.error.parcelNotFound'
  | 'market.error.problemClosed'
  | 'sides.error.settleOrder'
  | 'admin.error.notAllowed'

/**
 * The desk answers what a buyer reported; she and the seller read it. The parcel stays what it is; when it is on its
 * way, its time begins to run again.
 */
export async function closeProblem(
  work: Work,
  input: { parcelId: string; problemId: string; answer: string },
): Promise<Result<null, CloseProblemError>> {
  if (!isDesk(work)) return refuse('admin.error.notAllowed')
  const parcel = await lockParcel(work, input.parcelId)
  if (!parcel || !isId(input.problemId)) return refuse('market.error.parcelNotFound')
  const own = await refuseOwnParcel(work, parcel)
  if (own) return own
  const now = work.now()
  const answerCipher = seal(input.answer, { table: 'parcel_problem', column: 'answer', row: input.problemId })
  const { count } = await work.asSystem(() =>
    work.tx.parcelProblem.updateMany({
      where: { id: input.problemId, parcelId: parcel.id, closedAt: null },
      data: { closedAt: now, closedById: work.personId, answerCipher },
    }),
  )
  if (count === 0) return refuse('market.error.problemClosed')
  await writeReturnClosed(work, parcel)
  await resumeParcel(work, parcel)
  await recordAudit(work, {
    subject: parcel.orderId,
    action: 'parcelProblem.closed',
    details: { parcelId: parcel.id, problemId: input.problemId },
  })
  await tellBoth(work, parcel, input.problemId)
  return ok(null)
}

async function tellBoth(
  work: Work,
  { id, orderId, sellerId, number }: LockedParcel,
  problemId: string,
): Promise<void> {
  const buyer = await readBuyer(work, orderId)
  const same = { template: 'notifications.marketProblemClosed', variables: { number } } as const
  const key = `sellerOrder:${id}:closed:${problemId}`
  await notifyBuyer(work, { ...same, key, buyer, path: `/orders/${buyer.orderNumber}` })
  await notifySeller(work, { ...same, key: `${key}:seller`, sellerId, path: `/seller/orders/${id}` })
}
