import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import type { DelayReason } from '../milestones'
import { type TakeMakingError, takeMaking } from '../rows/take-making.server'
import { tellOfMaking } from '../rows/tell-of-making.server'

/** The maker says that a device comes later than promised, why, and by when. The promised day stays as it was. */
export async function recordDelay(
  work: Work,
  input: { deviceOrderId: string; reasonCode: DelayReason; expectedOn: string },
): Promise<Result<null, TakeMakingError | 'making.error.expectedEarlier'>> {
  const taken = await takeMaking(work, input.deviceOrderId, ['accepted', 'in_making'])
  if (!taken.ok) return taken
  const { order, actorId } = taken.value
  const { readyOn } = await work.tx.deviceOrder.findUniqueOrThrow({
    where: { id: order.id },
    select: { readyOn: true },
  })
  const expectedOn = new Date(input.expectedOn)
  if (expectedOn < dayOf(work.now()) || (readyOn && expectedOn <= readyOn))
    return refuse('making.error.expectedEarlier')
  const id = newId()
  const { reasonCode } = input
  await work.asSystem(() =>
    work.tx.deviceDelay.create({
      data: {
        ...{ id, deviceOrderId: order.id, reasonCode, expectedOn },
        ...{ recordedById: actorId, recordedAt: work.now() },
      },
    }),
  )
  await tellOfMaking(work, order, { key: `deviceDelay:${id}`, type: 'deviceOrder.delayed' })
  return ok(null)
}
