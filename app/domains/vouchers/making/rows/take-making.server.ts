import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { DeviceOrderStatus } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import type { LockedDeviceOrder } from '../../rows/lock-device-order.server'
import { type TakeMakerOrderError, takeMakerOrder } from '../../rows/take-maker-order.server'
import { isMadeToMeasure } from '../is-made-to-measure.server'

export type TakeMakingError = TakeMakerOrderError | 'vouchers.error.orderMoved' | 'making.error.notMeasured'

/** An order of the maker that acts, locked, in one of these states and made to measure; and who says it. */
export async function takeMaking(
  work: Work,
  deviceOrderId: string,
  statuses: readonly DeviceOrderStatus[],
): Promise<Result<{ order: LockedDeviceOrder; actorId: string }, TakeMakingError>> {
  const taken = await takeMakerOrder(work, deviceOrderId)
  if (!taken.ok) return taken
  const { order } = taken.value
  if (!statuses.includes(order.status)) return refuse('vouchers.error.orderMoved')
  if (!(await isMadeToMeasure(work, order.deviceCode))) return refuse('making.error.notMeasured')
  if (!work.personId) throw new Error('somebody of the maker says it')
  return ok({ order, actorId: work.personId })
}

/** True for a day from the order to today. `day` is `YYYY-MM-DD`. */
export function isDayOfOrder(work: Work, { placedAt }: LockedDeviceOrder, day: string): boolean {
  const on = new Date(day)
  return on >= dayOf(placedAt) && on <= dayOf(work.now())
}
