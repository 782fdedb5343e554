import { isId } from '~/lib/ids'
import type { DeviceReview } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'

/** A review after its lock; null when there is none. With the portal's eyes: the caller looks whose it is. */
export async function takeReview(work: Work, reviewId: string): Promise<DeviceReview | null> {
  if (!isId(reviewId)) return null
  return work.asSystem(async () => {
    await work.tx.$queryRaw`select 1 from device_review where id = ${reviewId}::uuid for update`
    return work.tx.deviceReview.findUnique({ where: { id: reviewId } })
  })
}
