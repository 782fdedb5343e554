import { recordAudit } from '~/domains/audit/index.server'
import { isId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import { seal } from '~/platform/crypto.server'
import type { Work } from '~/platform/work.server'
import { type BuyersParcel, lockBuyersParcel } from '../../orders/lock-buyers-parcel.server'
import { leftOf } from '../../orders/part-refund'
import { refuseOwnPurchase, refuseOwnSale } from '../../orders/refuse-own-parcel.server'
import { lockParcel } from '../../orders/rows/lock-parcel.server'
import { sellerOf } from '../../policy'
import { nextDisputeStatus } from '../lifecycle'
import { losersOf } from '../rules'
import { readDispute } from '../take-dispute.server'
import { tellDispute } from '../tell-dispute.server'

export type SubmitSecondLookError =
  | 'market.error.parcelNotFound'
  | 'disputes.error.lookTooLate'
  | 'disputes.error.lostNothing'
  | 'sides.error.sendParcel'
  | 'sides.error.confirmParcel'

/**
 * The side that lost asks, once and until the day, that another one of the desk decides; until she has, nothing happens.
 * Both are told. Begin the buyer's by `performAsBuyer`.
 */
export async function submitSecondLook(
  work: Work,
  { problemId, message, ...of }: BuyersParcel & { problemId: string; message: string },
): Promise<Result<null, SubmitSecondLookError>> {
  const isSeller = sellerOf(work) !== null
  const parcel = isSeller ? await lockParcel(work, of.parcelId) : await lockBuyersParcel(work, of)
  if (!parcel || !isId(problemId)) return refuse('market.error.parcelNotFound')
  const own = isSeller ? await refuseOwnPurchase(work, parcel) : await refuseOwnSale(work, parcel, of.guest)
  if (own) return own
  const { id: parcelId, orderId, number } = parcel
  const dispute = await readDispute(work, { parcelId, problemId })
  const status = dispute && nextDisputeStatus(dispute.status, 'ask')
  const { lookByOn, remedy, amountTiyin } = dispute ?? {}
  if (!status || !lookByOn || !remedy || dayOf(work.now()) > lookByOn)
    return refuse('disputes.error.lookTooLate')
  const askedBy = isSeller ? 'seller' : 'buyer'
  if (!losersOf({ remedy, amountTiyin: amountTiyin ?? 0n }, leftOf(parcel)).includes(askedBy))
    return refuse('disputes.error.lostNothing')
  await work.asSystem(async () => {
    await work.tx.parcelSecondLook.create({
      data: {
        ...{ problemId, askedBy, personId: isSeller ? null : parcel.personId, askedAt: work.now() },
        messageCipher: seal(message, { table: 'parcel_second_look', column: 'message', row: problemId }),
      },
    })
    await work.tx.parcelProblem.update({ where: { id: problemId }, data: { status } })
  })
  await recordAudit(work, {
    subject: orderId,
    action: 'parcelProblem.lookAsked',
    details: { parcelId, problemId },
  })
  await tellDispute(work, parcel, {
    ...{ problemId, step: 'looking', template: 'notifications.marketDisputeLooking' },
    variables: { number },
  })
  return ok(null)
}
