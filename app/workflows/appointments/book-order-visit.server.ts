import {
  type CreateAppointmentError,
  countMissed,
  createAppointment,
  mayBookOnline,
} from '~/domains/appointments/index.server'
import type { VisitNeeds } from '~/domains/appointments/schema'
import { findVisitPurpose, takeOrderSide } from '~/domains/vouchers/index.server'
import { type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'

export type BookOrderVisitError =
  | Exclude<CreateAppointmentError, 'appointments.error.tooMany'>
  | 'vouchers.error.orderNotFound'
  | 'sides.error.makeDevice'
  | 'sides.error.assist'
  | 'appointments.error.notForOrder'
  | 'appointments.error.byPhone'

/**
 * A visit to the workshop of an order, to be measured or to try the device on: the person books it herself, or the
 * workshop for her, once they spoke, or a clerk whom she lets do it today. Who twice did not come is booked for by the workshop.
 */
export async function bookOrderVisit(
  work: Work,
  { deviceOrderId, ...visit }: VisitNeeds & { deviceOrderId: string; startsAt: Date },
): Promise<Result<{ id: string }, BookOrderVisitError>> {
  // Under the order's lock: none is booked for an order that is being called off.
  const taken = await takeOrderSide(work, deviceOrderId, ['person', 'maker', 'helper'])
  if (!taken.ok)
    return taken.error === 'claims.error.notFound'
      ? refuse('vouchers.error.orderNotFound')
      : refuse(taken.error)
  const { order, side } = taken.value
  const purpose = await findVisitPurpose(work, order)
  if (!purpose) return refuse('appointments.error.notForOrder')
  if (side !== 'maker' && !mayBookOnline(await countMissed(work, deviceOrderId)))
    return refuse('appointments.error.byPhone')
  const booked = await createAppointment(work, {
    ...{ centreCode: null, makerId: order.makerId, serviceCode: null, minutes: null, provisionId: null },
    ...visit,
    order: { deviceOrderId, purpose, personId: order.personId },
  })
  // Of an order there is no "too many": one is ahead, or none.
  return booked as Result<{ id: string }, BookOrderVisitError>
}
