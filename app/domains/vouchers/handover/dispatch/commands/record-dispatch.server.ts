import { isoDay } from '~/lib/figures/iso-day'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { isMadeToMeasure } from '../../../making/is-made-to-measure.server'
import { refuseOtherAnswers } from '../../../rows/refuse-other-answers'
import { type TakeMakerOrderError, takeMakerOrder } from '../../../rows/take-maker-order.server'
import { readDispatches } from '../rows/read-dispatches.server'
import { noteDispatch, tellHolder } from '../rows/tell-of-dispatch.server'
import { type Carrier, type DeliveryWay, isDueDay, wayOf } from '../rules'

export interface RecordDispatchInput {
  deviceOrderId: string
  /** Made with the form: the same form sent twice is one row. */
  dispatchId: string
  /** As the form knew it: the person may have chosen another way since. */
  way: DeliveryWay
  /** Null unless it is sent. */
  parcel: { carrier: Carrier; trackingNumber: string } | null
  /** `YYYY-MM-DD`: until when it waits, or when it comes. */
  dueOn: string
}

export type RecordDispatchError =
  | TakeMakerOrderError
  | 'vouchers.error.orderMoved'
  | 'vouchers.error.sentBefore'
  | 'delivery.error.madeToMeasure'
  | 'delivery.error.otherWay'
  | 'delivery.error.underWay'
  | 'delivery.error.due'

/**
 * The maker says how a device that is ready reaches its person: until when it can be fetched, on which day it is brought, or
 * that it was sent and under which number. Only its hand-over captures money.
 */
export async function recordDispatch(
  work: Work,
  input: RecordDispatchInput,
): Promise<Result<{ isNew: boolean }, RecordDispatchError>> {
  const { dispatchId: id, way, parcel } = input
  const taken = await takeMakerOrder(work, input.deviceOrderId)
  if (!taken.ok) return taken
  const { order } = taken.value
  const deviceOrderId = order.id
  const before = await readDispatches(work, deviceOrderId)
  const twin = before.find((row) => row.id === id)
  if (twin) {
    const { carrier, trackingNumber } = twin
    const stands = { parcel: carrier && { carrier, trackingNumber }, dueOn: isoDay(twin.dueOn) }
    const same = refuseOtherAnswers(stands, { parcel, dueOn: input.dueOn })
    return same.ok ? ok({ isNew: false }) : same
  }
  if (order.status !== 'ready') return refuse('vouchers.error.orderMoved')
  if (await isMadeToMeasure(work, order.deviceCode)) return refuse('delivery.error.madeToMeasure')
  const [last] = before
  if (last && last.status !== 'asked_again') return refuse('delivery.error.underWay')
  const { delivery } = await work.tx.deviceOrder.findUniqueOrThrow({
    where: { id: deviceOrderId },
    select: { delivery: true },
  })
  if (wayOf(delivery) !== way || (way === 'post') !== (parcel !== null))
    return refuse('delivery.error.otherWay')
  const dueOn = new Date(input.dueOn)
  if (!isDueDay(way, dueOn, dayOf(work.now()))) return refuse('delivery.error.due')
  // Of another order: whoever sends it did not have it from this form.
  if (await work.asSystem(() => work.tx.deviceDispatch.findUnique({ where: { id }, select: { id: true } })))
    return refuse('vouchers.error.orderMoved')
  if (!work.personId) throw new Error('somebody of the maker says it')
  const row = { id, deviceOrderId, ordinal: (last?.ordinal ?? 0) + 1, way, dueOn, ...parcel }
  const by = { recordedById: work.personId, recordedAt: work.now() }
  await work.asSystem(() => work.tx.deviceDispatch.create({ data: { ...row, ...by } }))
  await noteDispatch(work, order, { type: 'deviceOrder.dispatched' })
  const key = `deviceDispatch:${id}`
  const variables = { number: order.number, dueOn: input.dueOn }
  if (parcel) {
    const sent = { ...variables, tracking: parcel.trackingNumber }
    await tellHolder(work, order, { key, template: 'notifications.deviceOrderSent', variables: sent })
  } else {
    const template = way === 'visit' ? 'notifications.deviceOrderBrought' : 'notifications.deviceOrderWaits'
    await tellHolder(work, order, { key, template, variables })
  }
  return ok({ isNew: true })
}
