import { ok, type Result } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { resumeParcel } from '../../resume-parcel.server'
import { type BuyersReturn, type ReturnMoveError, takeBuyersReturn } from '../move-return.server'
import { writeReturn } from '../rows/write-return.server'
import { tellSeller } from '../tell-return.server'

export type WithdrawReturnError = ReturnMoveError | 'sides.error.confirmParcel'

/** The buyer keeps what she wanted to send back. Begin it by `performAsBuyer`. */
export async function withdrawReturn(
  work: Work,
  input: BuyersReturn,
): Promise<Result<null, WithdrawReturnError>> {
  const taken = await takeBuyersReturn(work, input, 'withdraw')
  if (!taken.ok) return taken
  const { parcel, goods, status } = taken.value
  await writeReturn(work, { id: goods.id, parcelId: parcel.id, orderId: parcel.orderId }, status)
  await resumeParcel(work, parcel)
  await tellSeller(work, parcel, {
    ...{ returnId: goods.id, step: status, template: 'notifications.marketReturnEnded' },
    variables: { number: parcel.number },
  })
  return ok(null)
}
