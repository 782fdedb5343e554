import { isDistrict } from '~/domains/reference/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { takeOrderSide } from '../../../claims/rows/take-claim.server'
import { nextDispatchStatus } from '../lifecycle'
import { readDispatches } from '../rows/read-dispatches.server'
import { readWays } from '../rows/read-ways.server'
import { noteDispatch, tellWorkshop } from '../rows/tell-of-dispatch.server'
import { writeWay } from '../rows/write-way.server'
import { faultOfWay, type WayError } from '../rules'
import type { AskAgainForm } from '../schema'

export type AskAgainError =
  | 'claims.error.notFound'
  | 'sides.error.assist'
  | 'vouchers.error.orderMoved'
  | 'vouchers.error.visitDistrict'
  | WayError

/**
 * What came back, or was not fetched, is asked for again: the same way or another that the offer has, by the person or a clerk
 * whom she lets do it today.
 */
export async function askAgain(
  work: Work,
  input: AskAgainForm & { deviceOrderId: string },
): Promise<Result<null, AskAgainError>> {
  const taken = await takeOrderSide(work, input.deviceOrderId, ['person', 'helper'])
  if (!taken.ok) return taken
  const { order } = taken.value
  const last = await work.asSystem(async () => (await readDispatches(work, order.id))[0])
  const status = last && nextDispatchStatus(last.status, 'askAgain')
  if (!last || !status || order.status !== 'ready') return refuse('vouchers.error.orderMoved')
  if (input.delivery !== 'pickup' && !(await isDistrict(work, input.visitDistrict)))
    return refuse('vouchers.error.visitDistrict')
  const fault = faultOfWay(await work.asSystem(() => readWays(work, order.id)), input)
  if (fault) return refuse(fault)
  const closed = { closedById: work.personId, closedAt: work.now() }
  await work.asSystem(async () => {
    await work.tx.deviceDispatch.update({ where: { id: last.id }, data: { status, ...closed } })
    await writeWay(work, order.id, input)
  })
  await noteDispatch(work, order, { type: 'deviceOrder.askedAgain' })
  await tellWorkshop(work, order, {
    ...{ key: `deviceDispatch:${last.id}:again`, template: 'notifications.deviceOrderAskedAgain' },
    variables: { number: order.number },
  })
  return ok(null)
}
