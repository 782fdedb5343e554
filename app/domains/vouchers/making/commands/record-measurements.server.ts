import { isoDay } from '~/lib/figures/iso-day'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { refuseOtherAnswers } from '../../rows/refuse-other-answers'
import { measureFormOf } from '../measure-forms'
import { openMeasured, sealMeasured } from '../rows/measured-values.server'
import { isDayOfOrder, type TakeMakingError, takeMaking } from '../rows/take-making.server'
import { tellOfMaking } from '../rows/tell-of-making.server'
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
  | TakeMakingError
  | 'making.error.dayOutside'
  | 'vouchers.error.sentBefore'

/** The maker writes down what was measured for an order. A correction is another row, and the person is told of it. */
export async function recordMeasurements(
  work: Work,
  input: RecordMeasurementsInput,
): Promise<Result<{ isNew: boolean }, RecordMeasurementsError>> {
  const taken = await takeMaking(work, input.deviceOrderId, ['accepted', 'in_making'])
  if (!taken.ok) return taken
  const { order, actorId } = taken.value
  const { measurementId: id } = input
  const deviceOrderId = order.id
  const before = await work.tx.deviceMeasurement.findMany({
    where: { deviceOrderId },
    select: { id: true, takenOn: true, valuesCipher: true },
  })
  const twin = before.find((row) => row.id === id)
  if (twin) {
    const { takenOn, measured } = input
    const stands = twin.valuesCipher === null ? measured : openMeasured(twin.valuesCipher, id)
    const same = refuseOtherAnswers(
      { takenOn: isoDay(twin.takenOn), measured: stands },
      { takenOn, measured },
    )
    return same.ok ? ok({ isNew: false }) : same
  }
  // Of another order: whoever sends it did not have it from this form.
  if (
    await work.asSystem(() => work.tx.deviceMeasurement.findUnique({ where: { id }, select: { id: true } }))
  )
    return refuse('vouchers.error.orderMoved')
  if (!isDayOfOrder(work, order, input.takenOn)) return refuse('making.error.dayOutside')
  await work.asSystem(() =>
    work.tx.deviceMeasurement.create({
      data: {
        ...{ id, deviceOrderId, ordinal: before.length + 1, takenOn: new Date(input.takenOn) },
        ...{ takenById: actorId, recordedAt: work.now(), formCode: measureFormOf(order.deviceCode).code },
        valuesCipher: sealMeasured(input.measured, id),
      },
    }),
  )
  const type = before.length === 0 ? 'deviceOrder.measured' : 'deviceOrder.measuredAgain'
  await tellOfMaking(work, order, { key: `deviceMeasured:${id}`, type })
  return ok({ isNew: true })
}
