import { enqueue } from '~/domains/jobs/index.server'
import type { Work } from '~/platform/work.server'

/** The parcel counts as received at that moment, unless something happens to it before. A later call moves the moment. */
export function enqueueReceipt(work: Work, parcelId: string, runAt: Date): Promise<string | null> {
  return enqueue(work, 'market.confirmDelivery', { parcelId }, { key: `market.confirm:${parcelId}`, runAt })
}

/** Its money becomes the seller's at that moment, unless the buyer takes her word back or says that something is wrong. */
export function enqueueRelease(work: Work, parcelId: string, runAt: Date): Promise<string | null> {
  return enqueue(work, 'market.releaseParcel', { parcelId }, { key: `market.release:${parcelId}`, runAt })
}
