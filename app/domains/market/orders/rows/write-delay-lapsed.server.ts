import type { Work } from '~/platform/work.server'
import { parcelDelayLifecycle } from '../../lifecycle'

/** What happened to the parcel answers whether its buyer would wait. Run it with the portal's own eyes. */
export async function writeDelayLapsed(work: Work, parcelId: string): Promise<void> {
  await work.tx.parcelDelay.updateMany({
    where: { parcelId, status: 'asked' },
    data: { status: parcelDelayLifecycle.asked.lapse, answeredAt: work.now() },
  })
}
