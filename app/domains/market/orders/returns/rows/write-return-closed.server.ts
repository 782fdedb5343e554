import type { Work } from '~/platform/work.server'
import type { LockedParcel } from '../../rows/lock-parcel.server'
import { writeReturn } from './write-return.server'

/** What the desk decided about a parcel, or its recall, ends what was to be sent back of it. Lock the parcel first. */
export async function writeReturnClosed(work: Work, { id, orderId }: LockedParcel): Promise<void> {
  const open = await work.asSystem(() =>
    work.tx.parcelReturn.findFirst({ where: { parcelId: id, endedAt: null }, select: { id: true } }),
  )
  if (open) await writeReturn(work, { id: open.id, parcelId: id, orderId }, 'closed')
}
