import type { Work } from '~/platform/work.server'
import { writeVisitAddress } from '../../../rows/visit-address.server'
import type { AskAgainForm } from '../schema'

/**
 * The way that an order goes from now on, and where to: with the portal's eyes. The database forgets the address before it,
 * also where the way is the same.
 */
export async function writeWay(work: Work, deviceOrderId: string, to: AskAgainForm): Promise<void> {
  await work.tx.deviceOrder.update({
    where: { id: deviceOrderId },
    data: { delivery: to.delivery, version: { increment: 1 } },
    select: { id: true },
  })
  if (to.delivery !== 'pickup') await writeVisitAddress(work, deviceOrderId, to)
}
