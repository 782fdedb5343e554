import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { resumeParcel } from '../../resume-parcel.server'
import { type ReturnMoveError, takeSellersReturn } from '../move-return.server'
import { writeReturn } from '../rows/write-return.server'
import { tellBuyer } from '../tell-return.server'

export type ReplaceReturnError = ReturnMoveError | 'sides.error.sendParcel'

/** The seller sent another piece, or the same one repaired: that settles it. */
export async function replaceReturn(
  work: Work,
  { trackingNumber, ...of }: { parcelId: string; returnId: string; trackingNumber: string },
): Promise<Result<null, ReplaceReturnError>> {
  const taken = await takeSellersReturn(work, of, 'settle')
  if (!taken.ok) return taken
  const { parcel, goods, status } = taken.value
  // For money it is settled by what comes back.
  if (goods.status !== 'back') return refuse('returns.error.moved')
  const place = { id: goods.id, parcelId: parcel.id, orderId: parcel.orderId }
  await writeReturn(work, place, status, { replacedNumber: trackingNumber })
  await resumeParcel(work, parcel)
  await tellBuyer(work, parcel, {
    ...{ returnId: goods.id, step: status, template: 'notifications.marketReturnReplaced' },
    variables: { number: parcel.number, tracking: trackingNumber },
  })
  return ok(null)
}
