import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { milestonesOf } from '../milestones'
import { isDayOfOrder, type TakeMakingError, takeMaking } from '../rows/take-making.server'
import { tellOfMaking } from '../rows/tell-of-making.server'

export type MarkMilestoneError =
  | TakeMakingError
  | 'making.error.dayOutside'
  | 'making.error.noSuchStep'
  | 'making.error.stepDone'

/** The maker says on which day a step of making was done; the person sees it on her order. */
export async function markMilestone(
  work: Work,
  input: { deviceOrderId: string; code: string; doneOn: string },
): Promise<Result<null, MarkMilestoneError>> {
  const taken = await takeMaking(work, input.deviceOrderId, ['in_making'])
  if (!taken.ok) return taken
  const { order, actorId } = taken.value
  const code = milestonesOf(order.deviceCode).find((one) => one === input.code)
  if (!code) return refuse('making.error.noSuchStep')
  const deviceOrderId = order.id
  const done = await work.tx.deviceMilestone.findUnique({
    where: { deviceOrderId_code: { deviceOrderId, code } },
  })
  if (done) return refuse('making.error.stepDone')
  if (!isDayOfOrder(work, order, input.doneOn)) return refuse('making.error.dayOutside')
  await work.asSystem(() =>
    work.tx.deviceMilestone.create({
      data: {
        ...{ deviceOrderId, code, doneOn: new Date(input.doneOn) },
        ...{ recordedById: actorId, recordedAt: work.now() },
      },
    }),
  )
  const key = `deviceMilestone:${deviceOrderId}:${code}`
  await tellOfMaking(work, order, { key, type: 'deviceOrder.milestoneDone' })
  return ok(null)
}
