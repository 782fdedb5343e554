import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { type TakeMakerOrderError, takeMakerOrder } from '../../../rows/take-maker-order.server'
import { nextDispatchStatus } from '../lifecycle'
import { readDispatches } from '../rows/read-dispatches.server'
import { writeCameBack } from '../rows/write-came-back.server'
import { type ComeBackReason, comeBackReasonsOf } from '../rules'

export type RecordCameBackError =
  | TakeMakerOrderError
  | 'vouchers.error.orderMoved'
  | 'vouchers.error.reasonMissing'

/** The maker says that a device came back, or that nobody took it: the person says what comes next, by a day. */
export async function recordCameBack(
  work: Work,
  input: { deviceOrderId: string; reasonCode: ComeBackReason },
): Promise<Result<null, RecordCameBackError>> {
  const { reasonCode } = input
  const taken = await takeMakerOrder(work, input.deviceOrderId)
  if (!taken.ok) return taken
  const { order } = taken.value
  const [last] = await readDispatches(work, order.id)
  if (!last || order.status !== 'ready' || !nextDispatchStatus(last.status, 'comeBack'))
    return refuse('vouchers.error.orderMoved')
  if (!comeBackReasonsOf[last.way].includes(reasonCode)) return refuse('vouchers.error.reasonMissing')
  await writeCameBack(work, { order, dispatchId: last.id, reasonCode, type: 'deviceOrder.cameBack' })
  return ok(null)
}
