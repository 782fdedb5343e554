import { isoDay } from '~/lib/figures/iso-day'
import { ok, type Result } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { type BuyersReturn, type ReturnMoveError, takeBuyersReturn } from '../move-return.server'
import { writeReturn } from '../rows/write-return.server'
import { tellSeller } from '../tell-return.server'

export type SendReturnError = ReturnMoveError | 'sides.error.confirmParcel'

/**
 * The buyer sent the goods back, with a number, or gave them into the seller's hand; who says until when that they came.
 * Begin it by `performAsBuyer`.
 */
export async function sendReturn(
  work: Work,
  { trackingNumber, ...of }: BuyersReturn & { trackingNumber: string | null },
): Promise<Result<null, SendReturnError>> {
  const taken = await takeBuyersReturn(work, of, 'send')
  if (!taken.ok) return taken
  const { parcel, goods, status } = taken.value
  const { id, number, orderId } = parcel
  const due = await writeReturn(work, { id: goods.id, parcelId: id, orderId }, status, {
    sentAt: work.now(),
    sentNumber: trackingNumber,
  })
  await tellSeller(work, parcel, {
    ...{ returnId: goods.id, step: status, template: 'notifications.marketReturnSent' },
    variables: { number, dueOn: isoDay(due) ?? '' },
  })
  return ok(null)
}
