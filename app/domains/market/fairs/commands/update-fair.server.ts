import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { isDesk } from '../../policy'
import { lockFair } from '../rows/lock-fair.server'
import { timeOf } from '../rules'
import type { FairInput } from '../schema'

export type UpdateFairError =
  | 'admin.error.notAllowed'
  | 'fairs.error.notFound'
  | 'fairs.error.closed'
  /** Somebody changed it since the form was shown. */
  | 'fairs.error.changed'
  /** A stand with a higher number was given. */
  | 'fairs.error.fewerStands'

/** Says otherwise what a fair is, until it is over or called off. */
export async function updateFair(
  work: Work,
  { fairId, version, ...fair }: FairInput & { fairId: string; version: number },
): Promise<Result<null, UpdateFairError>> {
  if (!isDesk(work)) return refuse('admin.error.notAllowed')
  const before = await lockFair(work, fairId)
  if (!before) return refuse('fairs.error.notFound')
  const isOver = timeOf(before, dayOf(work.now())) === 'over'
  if (before.status === 'cancelled' || isOver) return refuse('fairs.error.closed')
  if (before.version !== version) return refuse('fairs.error.changed')
  const { _max } = await work.tx.fairStand.aggregate({ where: { fairId }, _max: { number: true } })
  if ((_max.number ?? 0) > fair.standCount)
    return refuse('fairs.error.fewerStands', { number: _max.number ?? 0 })
  await work.tx.fair.update({ where: { id: fairId }, data: { ...fair, version: version + 1 } })
  await recordAudit(work, { subject: fairId, action: 'fair.changed' })
  return ok(null)
}
