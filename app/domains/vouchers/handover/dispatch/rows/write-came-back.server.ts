import { addWorkingDays, listHolidays } from '~/domains/reference/index.server'
import { isoDay } from '~/lib/figures/iso-day'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import type { LockedDeviceOrder } from '../../../rows/lock-device-order.server'
import { answerDays, type ComeBackReason } from '../rules'
import { noteDispatch, tellHolder } from './tell-of-dispatch.server'

interface CameBack {
  order: LockedDeviceOrder
  dispatchId: string
  reasonCode: ComeBackReason
  type: 'deviceOrder.cameBack' | 'deviceOrder.notFetched'
}

/** A device is back at its maker: its person is asked what comes next, until a day. */
export async function writeCameBack(work: Work, { order, dispatchId: id, reasonCode, type }: CameBack) {
  const answerBy = addWorkingDays(dayOf(work.now()), answerDays, await listHolidays(work))
  const back = { reasonCode, answerBy, cameBackById: work.personId, cameBackAt: work.now() }
  await work.asSystem(() =>
    work.tx.deviceDispatch.update({ where: { id }, data: { status: 'came_back', ...back } }),
  )
  await noteDispatch(work, order, { type, reasonCode })
  await tellHolder(work, order, {
    ...{ key: `deviceDispatch:${id}:back`, template: 'notifications.deviceOrderCameBack' },
    variables: { number: order.number, answerByOn: isoDay(answerBy) },
  })
}
