import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import type { AcceptanceRefusal } from '../acceptance'
import { hasWaitingAct } from '../rows/has-waiting-act.server'
import { sendBack } from '../rows/send-back.server'
import { type TakeClinicOrderError, takeClinicOrder } from '../rows/take-clinic-order.server'
import { tellMaker, tellPerson } from '../rows/tell-of-acceptance.server'
import { writeAcceptance } from '../rows/write-acceptance.server'

/**
 * A clinician of a rehabilitation centre accepts a prosthesis before it is handed over, or says why not: then it goes back
 * to be adjusted.
 */
export async function recordClinicAnswer(
  work: Work,
  input: {
    deviceOrderId: string
    /** Null where it is accepted. */
    refusal: { reasonCode: AcceptanceRefusal; text: string | null } | null
  },
): Promise<
  Result<{ number: string }, TakeClinicOrderError | 'vouchers.error.orderMoved' | 'making.error.actWaits'>
> {
  const { deviceOrderId, refusal } = input
  const taken = await takeClinicOrder(work, deviceOrderId)
  if (!taken.ok) return taken
  const { order } = taken.value
  if (order.status !== 'ready') return refuse('vouchers.error.orderMoved')
  if (refusal && (await hasWaitingAct(work, order.id))) return refuse('making.error.actWaits')
  const said = { side: 'clinician', way: 'clinic', organisationId: work.organisationId, refusal } as const
  if (!(await writeAcceptance(work, order, said))) return refuse('vouchers.error.orderMoved')
  if (refusal) await sendBack(work, order)
  const template = refusal
    ? ('notifications.deviceOrderSentBack' as const)
    : ('notifications.deviceOrderAcceptedByPerson' as const)
  const told = { key: `deviceClinic:${order.id}:${work.now().getTime()}`, template }
  await tellMaker(work, order, told)
  await tellPerson(work, order, told)
  return ok({ number: order.number })
}
