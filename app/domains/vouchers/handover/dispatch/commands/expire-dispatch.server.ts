import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { takeOrderSide } from '../../../claims/rows/take-claim.server'
import { readDispatches } from '../rows/read-dispatches.server'
import { tellWorkshop } from '../rows/tell-of-dispatch.server'
import { writeCameBack } from '../rows/write-came-back.server'

/** The day until which a device could be fetched is over: its person is asked what comes next. False where it was fetched. */
export async function expireDispatch(work: Work, deviceOrderId: string): Promise<boolean> {
  const taken = await takeOrderSide(work, deviceOrderId, ['portal'])
  if (!taken.ok) return false
  const { order } = taken.value
  const [last] = await readDispatches(work, order.id)
  const isDue = last?.status === 'under_way' && last.way === 'pickup' && last.dueOn < dayOf(work.now())
  if (!last || !isDue || order.status !== 'ready') return false
  const back = {
    order,
    dispatchId: last.id,
    reasonCode: 'notFetched',
    type: 'deviceOrder.notFetched',
  } as const
  await writeCameBack(work, back)
  await tellWorkshop(work, order, {
    ...{ key: `deviceDispatch:${last.id}:notFetched`, template: 'notifications.deviceOrderNotFetched' },
    variables: { number: order.number },
  })
  return true
}
