import type { DeviceOrderStatus, VisitPurpose } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { isMadeToMeasure } from './is-made-to-measure.server'

/** What the person of an order comes to the workshop for, as it stands; null where there is nothing to come for. */
export async function findVisitPurpose(
  work: Work,
  order: { deviceCode: string; status: DeviceOrderStatus },
): Promise<VisitPurpose | null> {
  if (order.status !== 'accepted' && order.status !== 'in_making') return null
  if (!(await isMadeToMeasure(work, order.deviceCode))) return null
  return order.status === 'accepted' ? 'measure' : 'fit'
}
