import { recordAudit } from '~/domains/audit/index.server'
import { notify } from '~/domains/notifications/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { type TakeMakerOrderError, takeMakerOrder } from '../../rows/take-maker-order.server'
import { writeOrderEvent } from '../../rows/write-event.server'
import { isMadeToMeasure } from '../is-made-to-measure.server'
import { measureFormOf } from '../measure-forms'
import { sealMeasured } from '../rows/measured-values.server'
import type { Measured } from '../schema'

export interface RecordMeasurementsInput {
  deviceOrderId: string
  /** Made with the form: the same form sent twice is one row. */
  measurementId: string
  /** `YYYY-MM-DD` */
  takenOn: string
  measured: Measured
}

export type RecordMeasurementsError =
  | TakeMakerOrderError
  | 'vouchers.error.orderMoved'
  | 'making.error.notMeasured'
  | 'making.error.dayOutside'

/** The maker writes down what was measured for an order. A correction is another row, and the person is told of it. */
export async function recordMeasurements(
  work: Work,
  input: RecordMeasurementsInput,
): Promise<Result<{ isNew: boolean }, RecordMeasurementsError>> {
  const taken = await takeMakerOrder(work, input.deviceOrderId)
  if (!taken.ok) return taken
  const { order } = taken.value
  const { measurementId: id, deviceOrderId } = { ...input, deviceOrderId: order.id }
  const before = await work.tx.deviceMeasurement.findMany({ where: { deviceOrderId }, select: { id: true } })
  if (before.some((row) => row.id === id)) return ok({ isNew: false })
  if (order.status !== 'accepted' && order.status !== 'in_making') return refuse('vouchers.error.orderMoved')
  if (!(await isMadeToMeasure(work, order.deviceCode))) return refuse('making.error.notMeasured')
  const takenOn = new Date(input.takenOn)
  if (takenOn < dayOf(order.placedAt) || takenOn > dayOf(work.now())) return refuse('making.error.dayOutside')
  const takenById = work.personId
  if (!takenById) throw new Error('somebody of the maker measures')
  const isFirst = before.length === 0
  const type = isFirst ? 'deviceOrder.measured' : 'deviceOrder.measuredAgain'
  await work.asSystem(async () => {
    await work.tx.deviceMeasurement.create({
      data: {
        ...{ id, deviceOrderId, ordinal: before.length + 1, takenOn, takenById, recordedAt: work.now() },
        formCode: measureFormOf(order.deviceCode).code,
        valuesCipher: sealMeasured(input.measured, id),
      },
    })
    await writeOrderEvent(work, { deviceOrderId, type })
  })
  await recordAudit(work, { subject: order.voucherId, action: type, details: { deviceOrderId } })
  await notify(work, {
    key: `deviceMeasured:${id}`,
    personId: order.personId,
    template: 'notifications.deviceOrderMeasured',
    variables: { number: order.number },
    locale: null,
    path: `/vouchers/orders/${deviceOrderId}`,
    channels: ['portal'],
  })
  return ok({ isNew: true })
}
