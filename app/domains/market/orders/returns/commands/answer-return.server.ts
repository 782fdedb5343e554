import { isoDay } from '~/lib/figures/iso-day'
import { ok, type Result } from '~/lib/result'
import { seal } from '~/platform/crypto.server'
import type { Work } from '~/platform/work.server'
import { type ReturnMoveError, takeSellersReturn } from '../move-return.server'
import { writeReturn } from '../rows/write-return.server'
import { tellBuyer } from '../tell-return.server'

export interface AnswerReturn {
  parcelId: string
  returnId: string
  move: 'accept' | 'offer' | 'refuse'
  /** Share of the price that is offered; only with an offer. */
  percent?: number | undefined
  /** Words to the buyer. */
  note: string | null
}

export type AnswerReturnError = ReturnMoveError | 'sides.error.sendParcel'

/**
 * The seller takes the goods back, offers a part of the money without them, or refuses with a reason; the buyer is told
 * until when she sends them, takes the offer, or goes to the desk.
 */
export async function answerReturn(
  work: Work,
  { move, percent, note, ...of }: AnswerReturn,
): Promise<Result<null, AnswerReturnError>> {
  const taken = await takeSellersReturn(work, of, move)
  if (!taken.ok) return taken
  const { parcel, goods, status } = taken.value
  const { id, number, orderId } = parcel
  const due = await writeReturn(work, { id: goods.id, parcelId: id, orderId }, status, {
    answeredAt: work.now(),
    answerCipher: note && seal(note, { table: 'parcel_return', column: 'answer', row: goods.id }),
    offerPercent: move === 'offer' ? (percent ?? null) : null,
  })
  const same = { returnId: goods.id, step: status }
  const variables = { number, dueOn: isoDay(due) ?? '' }
  if (move === 'offer')
    await tellBuyer(work, parcel, {
      ...{ ...same, template: 'notifications.marketReturnOffered' },
      variables: { ...variables, percent: percent ?? 0 },
    })
  else if (move === 'accept')
    await tellBuyer(work, parcel, { ...same, template: 'notifications.marketReturnAccepted', variables })
  else await tellBuyer(work, parcel, { ...same, template: 'notifications.marketReturnRefused', variables })
  return ok(null)
}
