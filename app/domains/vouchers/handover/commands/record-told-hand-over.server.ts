import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { type TakeMakerOrderError, takeMakerOrder } from '../../rows/take-maker-order.server'

/**
 * When a hand-over that was kept without a line happened, by the phone's own clock: kept beside the moment at which it
 * arrived, which alone counts. Said again it stays as it was.
 */
export async function recordToldHandOver(
  work: Work,
  { handoverId, deviceOrderId, toldAt }: { handoverId: string; deviceOrderId: string; toldAt: Date },
): Promise<Result<null, TakeMakerOrderError>> {
  const taken = await takeMakerOrder(work, deviceOrderId)
  if (!taken.ok) return taken
  const { personId } = work
  if (!personId) throw new Error('somebody of the maker says it')
  const isOf =
    taken.value.order.handoverId === handoverId ||
    (await work.tx.handoverAct.count({ where: { id: handoverId, deviceOrderId } })) > 0
  if (!isOf) return refuse('vouchers.error.orderNotFound')
  const before = await work.tx.handoverTold.count({ where: { handoverId } })
  if (before > 0) return ok(null)
  const row = { handoverId, deviceOrderId, toldAt, arrivedAt: work.now(), recordedById: personId }
  await work.asSystem(() => work.tx.handoverTold.create({ data: row, select: { handoverId: true } }))
  return ok(null)
}
