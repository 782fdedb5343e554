import { isoDay } from '~/lib/figures/iso-day'
import { ok, type Result } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { clearCatalogueCache } from '../../../catalogue/cached.server'
import { writeStock } from '../../../checkout/rows/write-stock.server'
import { resumeParcel } from '../../resume-parcel.server'
import type { LockedParcel } from '../../rows/lock-parcel.server'
import { type ReturnMoveError, takeSellersReturn } from '../move-return.server'
import type { TakenReturn } from '../rows/take-return.server'
import { writeReturn } from '../rows/write-return.server'
import type { BackState } from '../rules'
import { tellBuyer } from '../tell-return.server'

export type RecordReturnedError = ReturnMoveError | 'sides.error.sendParcel'

/** What was agreed on, whose money the caller gives back. */
export interface SettledReturn {
  parcel: LockedParcel
  goods: TakenReturn
  /** Of the price of each piece. */
  percent: number
}

/**
 * The seller has the goods again, or says that they got lost: for money it is settled, and the caller gives that back in
 * the same transaction, or the database refuses the commit. What is to be changed or repaired stays open until she has
 * sent it; then null. What is as new goes on sale again.
 */
export async function recordReturned(
  work: Work,
  { state, ...of }: { parcelId: string; returnId: string; state: BackState },
): Promise<Result<SettledReturn | null, RecordReturnedError>> {
  const taken = await takeSellersReturn(work, of, 'keep')
  if (!taken.ok) return taken
  const { parcel, goods } = taken.value
  const facts = { backAt: work.now(), backState: state }
  const place = { id: goods.id, parcelId: parcel.id, orderId: parcel.orderId }
  if (goods.remedy === 'money') {
    await writeReturn(work, place, 'settled', facts)
    await resumeParcel(work, parcel)
    if (state === 'asNew') await putOnSale(work, parcel, goods)
    return ok({ parcel, goods, percent: 100 })
  }
  const due = await writeReturn(work, place, 'back', facts)
  await tellBuyer(work, parcel, {
    ...{ returnId: goods.id, step: 'back', template: 'notifications.marketReturnBack' },
    variables: { number: parcel.number, dueOn: isoDay(due) ?? '' },
  })
  return ok(null)
}

/** Of what came out of stock, no more than did. */
async function putOnSale(work: Work, parcel: LockedParcel, goods: TakenReturn): Promise<void> {
  const back = goods.lines.flatMap(({ lineId, quantity }) => {
    const line = parcel.lines.find(({ id }) => id === lineId)
    return line ? [[line.productId, -Math.min(line.takenUnits, quantity)] as const] : []
  })
  await work.asSystem(() => writeStock(work, new Map(back)))
  clearCatalogueCache(work)
}
