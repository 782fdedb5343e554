import { recordAudit } from '~/domains/audit/index.server'
import { isId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { notifyBuyer, readBuyer } from '../../orders/notify-buyer.server'
import { refuseOwnPurchase } from '../../orders/refuse-own-parcel.server'
import { lockParcel } from '../../orders/rows/lock-parcel.server'
import { sellerOf } from '../../policy'
import { readDispute } from '../take-dispute.server'

export type SendReplacementError =
  | 'market.error.parcelNotFound'
  | 'disputes.error.replacementMoved'
  | 'sides.error.sendParcel'

/** The seller sent anew what the desk decided; late is better than never, as long as the money has not gone back. */
export async function sendReplacement(
  work: Work,
  { parcelId, problemId, trackingNumber }: { parcelId: string; problemId: string; trackingNumber: string },
): Promise<Result<null, SendReplacementError>> {
  const parcel = sellerOf(work) ? await lockParcel(work, parcelId) : null
  if (!parcel || !isId(problemId)) return refuse('market.error.parcelNotFound')
  const own = await refuseOwnPurchase(work, parcel)
  if (own) return own
  const dispute = await readDispute(work, { parcelId, problemId })
  if (dispute?.status !== 'replacing' || dispute.replacedAt) return refuse('disputes.error.replacementMoved')
  await work.asSystem(() =>
    work.tx.parcelProblem.update({
      where: { id: problemId },
      data: { replacedAt: work.now(), replacedNumber: trackingNumber },
    }),
  )
  const { orderId, number } = parcel
  await recordAudit(work, {
    subject: orderId,
    action: 'parcelProblem.replacementSent',
    details: { parcelId, problemId },
  })
  const buyer = await readBuyer(work, orderId)
  await notifyBuyer(work, {
    key: `sellerOrder:${parcelId}:replaced:${problemId}`,
    buyer,
    template: 'notifications.marketReturnReplaced',
    variables: { number, tracking: trackingNumber },
    path: `/orders/${buyer.orderNumber}`,
  })
  return ok(null)
}
