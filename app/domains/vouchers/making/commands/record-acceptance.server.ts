import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { isOwn } from '../../policy'
import { lockOrderAndVoucher } from '../../rows/lock-device-order.server'
import type { AcceptanceRefusal } from '../acceptance'
import { isMadeToMeasure } from '../is-made-to-measure.server'
import { hasWaitingAct } from '../rows/has-waiting-act.server'
import { sendBack } from '../rows/send-back.server'
import { tellMaker } from '../rows/tell-of-acceptance.server'
import { writeAcceptance } from '../rows/write-acceptance.server'

export type RecordAcceptanceError =
  | 'vouchers.error.orderNotFound'
  | 'vouchers.error.orderMoved'
  | 'making.error.notMeasured'
  | 'making.error.actWaits'

/**
 * The person accepts her device before it is handed over, or says why she does not: then it goes back to be adjusted. Said
 * twice, an acceptance is one.
 */
export async function recordAcceptance(
  work: Work,
  input: {
    deviceOrderId: string
    /** Null where she accepts it. */
    refusal: { reasonCode: AcceptanceRefusal; text: string | null } | null
  },
): Promise<Result<null, RecordAcceptanceError>> {
  const { deviceOrderId, refusal } = input
  const locked = await lockOrderAndVoucher(work, deviceOrderId)
  if (!locked || !isOwn(work, locked.order)) return refuse('vouchers.error.orderNotFound')
  const { order } = locked
  if (order.status !== 'ready') return refuse('vouchers.error.orderMoved')
  if (!(await isMadeToMeasure(work, order.deviceCode))) return refuse('making.error.notMeasured')
  if (refusal && (await hasWaitingAct(work, order.id))) return refuse('making.error.actWaits')
  const said = { side: 'person', way: 'portal', organisationId: null, refusal } as const
  if (!(await writeAcceptance(work, order, said)))
    return refusal ? refuse('vouchers.error.orderMoved') : ok(null)
  if (refusal) await sendBack(work, order)
  const template = refusal
    ? ('notifications.deviceOrderSentBack' as const)
    : ('notifications.deviceOrderAcceptedByPerson' as const)
  await tellMaker(work, order, { key: `deviceAccepted:${order.id}:${work.now().getTime()}`, template })
  return ok(null)
}
