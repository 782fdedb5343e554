import { isoDay } from '~/lib/figures/iso-day'
import { ok, type Result, refuse } from '~/lib/result'
import type { FittingOutcome } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { refuseOtherAnswers } from '../../rows/refuse-other-answers'
import type { Fitted } from '../fittings'
import { openFitted, sealFitted } from '../rows/fitted-content.server'
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

export type RecordFittingError = TakeMakingError | 'making.error.dayOutside' | 'vouchers.error.sentBefore'

/** She tried it on: it fits, or this has to be adjusted; as often as it takes. What was said stays. */
export async function recordFitting(
  work: Work,
  input: RecordFittingInput,
): Promise<Result<{ isNew: boolean }, RecordFittingError>> {
  const taken = await takeMaking(work, input.deviceOrderId, ['in_making'])
  if (!taken.ok) return taken
  const { order, actorId } = taken.value
  const { fittingId: id, outcome } = input
  const deviceOrderId = order.id
  const before = await work.tx.deviceFitting.findMany({
    where: { deviceOrderId },
    select: { id: true, outcome: true, fittedOn: true, contentCipher: true },
  })
  const twin = before.find((row) => row.id === id)
  if (twin) {
    const { fittedOn, fitted } = input
    const stands = twin.contentCipher === null ? fitted : openFitted(twin.contentCipher, id)
    const same = refuseOtherAnswers(
      { fittedOn: isoDay(twin.fittedOn), outcome: twin.outcome, fitted: stands },
      { fittedOn, outcome, fitted },
    )
    return same.ok ? ok({ isNew: false }) : same
  }
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
