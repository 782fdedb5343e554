import type { Work } from '~/platform/work.server'
import { confirmBy, isAwaited, releaseAt } from '../rules'
import { enqueueReceipt, enqueueRelease } from './enqueue-terms.server'
import type { LockedParcel } from './rows/lock-parcel.server'

/** What waited for a problem or a return that has now ended happens by itself again, some days later. */
export async function resumeParcel(
  work: Work,
  { id, status, shippedAt, deliveredAt, receivedAt, releasedAt }: LockedParcel,
): Promise<void> {
  const now = work.now()
  if (isAwaited(status) && shippedAt)
    await enqueueReceipt(work, id, confirmBy({ shippedAt, deliveredAt }, now))
  if (receivedAt && !releasedAt) await enqueueRelease(work, id, releaseAt(receivedAt, now))
}
