import { newId } from '~/lib/ids'
import { seal } from '~/platform/crypto.server'
import type { Work } from '~/platform/work.server'
import type { LockedParcel } from '../rows/lock-parcel.server'
import type { TakenReturn } from './rows/take-return.server'
import { writeReturn } from './rows/write-return.server'
import { tellBuyer, tellSeller } from './tell-return.server'

/** A return comes to the desk as what is reported to be wrong does, with the words of who could not agree; both sides are told. */
export async function escalateReturn(
  work: Work,
  parcel: LockedParcel,
  { goods, message }: { goods: TakenReturn; message: string },
): Promise<void> {
  const { id: parcelId, orderId, number } = parcel
  await writeReturn(work, { id: goods.id, parcelId, orderId }, 'disputed')
  const id = newId()
  await work.asSystem(() =>
    work.tx.parcelProblem.create({
      data: {
        ...{ id, parcelId, kind: 'return', personId: parcel.personId, reportedAt: work.now() },
        messageCipher: seal(message, { table: 'parcel_problem', column: 'message', row: id }),
      },
    }),
  )
  const notice = { returnId: goods.id, step: 'disputed', variables: { number } }
  await tellBuyer(work, parcel, { ...notice, template: 'notifications.marketReturnAtDesk' })
  await tellSeller(work, parcel, { ...notice, template: 'notifications.marketReturnAtDesk' })
}
