import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { resumeParcel } from '../../resume-parcel.server'
import { type BuyersReturn, type ReturnMoveError, takeBuyersReturn } from '../move-return.server'
import { writeReturn } from '../rows/write-return.server'
import type { SettledReturn } from './record-returned.server'

export type TakeOfferError = ReturnMoveError | 'sides.error.confirmParcel'

/**
 * The buyer keeps the goods for the part of the money that her seller offered. The caller gives it back in the same
 * transaction, or the database refuses the commit. Begin it by `performAsBuyer`.
 */
export async function takeOffer(
  work: Work,
  input: BuyersReturn,
): Promise<Result<SettledReturn, TakeOfferError>> {
  const taken = await takeBuyersReturn(work, input, 'settle')
  if (!taken.ok) return taken
  const { parcel, goods, status } = taken.value
  // What is under way or back is settled by its seller.
  if (goods.status !== 'offered' || goods.offerPercent === null) return refuse('returns.error.moved')
  await writeReturn(work, { id: goods.id, parcelId: parcel.id, orderId: parcel.orderId }, status)
  await resumeParcel(work, parcel)
  return ok({ parcel, goods, percent: goods.offerPercent })
}
