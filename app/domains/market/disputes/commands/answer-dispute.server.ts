import { recordAudit } from '~/domains/audit/index.server'
import { isId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { seal } from '~/platform/crypto.server'
import type { Work } from '~/platform/work.server'
import { type BuyersParcel, lockBuyersParcel } from '../../orders/lock-buyers-parcel.server'
import { refuseOwnPurchase, refuseOwnSale } from '../../orders/refuse-own-parcel.server'
import { lockParcel } from '../../orders/rows/lock-parcel.server'
import { sellerOf } from '../../policy'
import { nextDisputeStatus } from '../lifecycle'
import { type ProblemPhoto, writeProblemPhotos } from '../rows/write-problem-photos.server'
import { mostProblemPhotos } from '../rules'
import { tellDispute } from '../tell-dispute.server'

export type AnswerDisputeError =
  | 'market.error.parcelNotFound'
  | 'disputes.error.moved'
  | 'disputes.error.tooManyPhotos'
  | 'sides.error.sendParcel'
  | 'sides.error.confirmParcel'

/**
 * The side that did not open a dispute says, once and until the day, how it sees it; then the desk decides, and both are
 * told. Begin the buyer's by `performAsBuyer`.
 */
export async function answerDispute(
  work: Work,
  {
    problemId,
    message,
    photos = [],
    ...of
  }: BuyersParcel & { problemId: string; message: string; photos?: readonly ProblemPhoto[] },
): Promise<Result<null, AnswerDisputeError>> {
  const isSeller = sellerOf(work) !== null
  const parcel = isSeller ? await lockParcel(work, of.parcelId) : await lockBuyersParcel(work, of)
  if (!parcel || !isId(problemId)) return refuse('market.error.parcelNotFound')
  const own = isSeller ? await refuseOwnPurchase(work, parcel) : await refuseOwnSale(work, parcel, of.guest)
  if (own) return own
  if (photos.length > mostProblemPhotos) return refuse('disputes.error.tooManyPhotos')
  const { id: parcelId, orderId, number } = parcel
  const side = isSeller ? 'seller' : 'buyer'
  const count = await work.asSystem(async () => {
    const written = await work.tx.parcelProblem.updateMany({
      where: { id: problemId, parcelId, status: 'open', openedBy: isSeller ? 'buyer' : 'seller' },
      data: {
        status: nextDisputeStatus('open', 'answer') ?? 'deciding',
        replyCipher: seal(message, { table: 'parcel_problem', column: 'reply', row: problemId }),
        repliedAt: work.now(),
      },
    })
    if (written.count > 0) await writeProblemPhotos(work, { problemId, side }, photos)
    return written.count
  })
  if (count === 0) return refuse('disputes.error.moved')
  await recordAudit(work, {
    subject: orderId,
    action: 'parcelProblem.answered',
    details: { parcelId, problemId },
  })
  await tellDispute(work, parcel, {
    ...{ problemId, step: 'deciding', template: 'notifications.marketDisputeDeciding' },
    variables: { number },
  })
  return ok(null)
}
