import { isoDay } from '~/lib/figures/iso-day'
import { newId } from '~/lib/ids'
import { seal } from '~/platform/crypto.server'
import type { Work } from '~/platform/work.server'
import { tellDispute } from '../../disputes/tell-dispute.server'
import { termOf } from '../../disputes/term-of.server'
import { sellerOf } from '../../policy'
import type { LockedParcel } from '../rows/lock-parcel.server'
import type { TakenReturn } from './rows/take-return.server'
import { writeReturn } from './rows/write-return.server'

/** A return on which the two do not agree is a dispute, with the words of who opened it; both sides are told. What nobody answered is the buyer's. */
export async function escalateReturn(
  work: Work,
  parcel: LockedParcel,
  { goods, message }: { goods: TakenReturn; message: string },
): Promise<void> {
  const { id: parcelId, orderId, number } = parcel
  await writeReturn(work, { id: goods.id, parcelId, orderId }, 'disputed')
  const id = newId()
  const replyByOn = await termOf(work, 'answer')
  await work.asSystem(() =>
    work.tx.parcelProblem.create({
      data: {
        ...{ id, parcelId, kind: 'return', personId: parcel.personId, reportedAt: work.now() },
        ...{ openedBy: sellerOf(work) ? 'seller' : 'buyer', replyByOn },
        messageCipher: seal(message, { table: 'parcel_problem', column: 'message', row: id }),
      },
    }),
  )
  await tellDispute(work, parcel, {
    ...{ problemId: id, step: 'disputed', template: 'notifications.marketReturnAtDesk' },
    variables: { number, answerOn: isoDay(replyByOn) },
  })
}
