import { isId } from '~/lib/ids'
import { type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { type BuyersParcel, lockBuyersParcel } from '../../orders/lock-buyers-parcel.server'
import { refuseOwnSale } from '../../orders/refuse-own-parcel.server'
import { finishDispute } from '../carry-out.server'
import { readDispute } from '../take-dispute.server'

export type ConfirmReplacementError =
  | 'market.error.parcelNotFound'
  | 'disputes.error.replacementMoved'
  | 'sides.error.confirmParcel'

/** The buyer has what was sent anew: that ends the dispute, and no money goes back. Begin it by `performAsBuyer`. */
export async function confirmReplacement(
  work: Work,
  { problemId, ...of }: BuyersParcel & { problemId: string },
): Promise<Result<null, ConfirmReplacementError>> {
  const parcel = await lockBuyersParcel(work, of)
  if (!parcel || !isId(problemId)) return refuse('market.error.parcelNotFound')
  const own = await refuseOwnSale(work, parcel, of.guest)
  if (own) return own
  const dispute = await readDispute(work, { parcelId: parcel.id, problemId })
  if (dispute?.status !== 'replacing' || !dispute.replacedAt) return refuse('disputes.error.replacementMoved')
  return finishDispute(work, { parcel, dispute }, null)
}
