import { ok, type Result, refuse } from '~/lib/result'
import type { FittingOutcome } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import type { Fitted } from '../fittings'
import { sealFitted } from '../rows/fitted-content.server'
import { isDayOfOrder, type TakeMakingError, takeMaking } from '../rows/take-making.server'
import { tellOfMaking } from '../rows/tell-of-making.server'

export interface RecordFittingInput {
  deviceOrderId: string
  /** Made with the form: the same form sent twice is one row. */
  fittingId: string
  /** `YYYY-MM-DD` */
  fittedOn: string
  outcome: FittingOutcome
  fitted: Fitted
}

/** She tried it on: it fits, or this has to be adjusted; as often as it takes. What was said stays. */
export async function recordFitting(
  work: Work,
  input: RecordFittingInput,
): Promise<Result<{ isNew: boolean }, TakeMakingError | 'making.error.dayOutside'>> {
  const taken = await takeMaking(work, input.deviceOrderId, ['in_making'])
  if (!taken.ok) return taken
  const { order, actorId } = taken.value
  const { fittingId: id, outcome } = input
  const deviceOrderId = order.id
  const before = await work.tx.deviceFitting.findMany({ where: { deviceOrderId }, select: { id: true } })
  if (before.some((row) => row.id === id)) return ok({ isNew: false })
  // Of another order: whoever sends it did not have it from this form.
  if (await work.asSystem(() => work.tx.deviceFitting.findUnique({ where: { id }, select: { id: true } })))
    return refuse('vouchers.error.orderMoved')
  if (!isDayOfOrder(work, order, input.fittedOn)) return refuse('making.error.dayOutside')
  await work.asSystem(() =>
    work.tx.deviceFitting.create({
      data: {
        ...{ id, deviceOrderId, ordinal: before.length + 1, outcome, fittedOn: new Date(input.fittedOn) },
        ...{ recordedById: actorId, recordedAt: work.now(), contentCipher: sealFitted(input.fitted, id) },
      },
    }),
  )
  const type = outcome === 'fits' ? 'deviceOrder.fitted' : 'deviceOrder.adjusting'
  await tellOfMaking(work, order, { key: `deviceFitting:${id}`, type })
  return ok({ isNew: true })
}
