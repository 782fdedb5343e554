import { addWorkingDays, listHolidays } from '~/domains/reference/index.server'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { nextDeviceOrderStatus } from '../../lifecycle'
import type { LockedDeviceOrder } from '../../rows/lock-device-order.server'
import { adjustDays } from '../acceptance'

/** A device that somebody did not accept goes back to be adjusted, by a new promised day; its code is dead. */
export async function sendBack(work: Work, order: LockedDeviceOrder): Promise<void> {
  const status = nextDeviceOrderStatus(order.status, 'sendBack')
  if (!status) throw new Error('only what is ready goes back')
  const readyOn = addWorkingDays(dayOf(work.now()), adjustDays, await listHolidays(work))
  await work.asSystem(() =>
    work.tx.deviceOrder.update({
      where: { id: order.id },
      data: {
        ...{ status, readyOn, handoverCodeHash: null, handoverCodeCipher: null, handoverAttempts: 0 },
        version: { increment: 1 },
      },
      select: { id: true },
    }),
  )
}
