import { refuseBothSides, teamOf } from '~/domains/identity/index.server'
import { notify } from '~/domains/notifications/index.server'
import { isId, newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { lockName } from '~/platform/lock-name.server'
import type { Work } from '~/platform/work.server'
import { readReviewSides } from '../rows/read-sides.server'
import type { ReviewInput } from '../schema'

export type SaveReviewError =
  | 'makers.error.reviewNotFound'
  | 'makers.error.reviewAnswered'
  | 'makers.error.reviewMoved'
  | 'sides.error.reviewDevice'

/** Whoever received a device says how it is, or says it otherwise as long as the maker has not answered. */
export async function saveReview(
  work: Work,
  { deviceOrderId, stars, text, version }: ReviewInput & { deviceOrderId: string },
): Promise<Result<{ id: string }, SaveReviewError>> {
  const { personId } = work
  if (!personId || !isId(deviceOrderId)) return refuse('makers.error.reviewNotFound')
  const order = await work.tx.deviceOrder.findFirst({
    where: { id: deviceOrderId, personId, handedOverAt: { not: null } },
    select: { makerId: true, offerId: true },
  })
  if (!order) return refuse('makers.error.reviewNotFound')
  const { maker } = await readReviewSides(work, { deviceOrderId, makerId: order.makerId })
  const own = refuseBothSides('reviewDevice', work, maker)
  if (own) return own
  // Two that are sent at once see each other here.
  await lockName(work, `review:${deviceOrderId}`)
  const before = await work.tx.deviceReview.findUnique({ where: { deviceOrderId } })
  if (before?.answer) return refuse('makers.error.reviewAnswered')
  // The same form sent twice is one review.
  if (before && before.stars === stars && before.text === text) return ok({ id: before.id })
  if ((before?.version ?? 0) !== version || before?.status === 'hidden')
    return refuse('makers.error.reviewMoved')
  const id = before?.id ?? newId()
  if (before)
    await work.asSystem(() =>
      work.tx.deviceReview.update({
        where: { id },
        data: { stars, text, changedAt: work.now(), version: { increment: 1 } },
      }),
    )
  else
    await work.asSystem(() =>
      work.tx.deviceReview.create({
        data: { id, deviceOrderId, personId, ...order, stars, text, writtenAt: work.now() },
      }),
    )
  await notify(work, {
    key: `review:${id}:written-${version + 1}`,
    personId: null,
    roleHolders: teamOf(order.makerId, 'reviews'),
    template: 'notifications.reviewWritten',
    variables: {},
    locale: null,
    path: '/maker/reviews',
    channels: ['portal'],
  })
  return ok({ id })
}
