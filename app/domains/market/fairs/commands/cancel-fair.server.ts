import { recordAudit } from '~/domains/audit/index.server'
import { isoDay } from '~/lib/figures/iso-day'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { isDesk } from '../../policy'
import { nextFairStatus } from '../lifecycle'
import { lockFair } from '../rows/lock-fair.server'
import { tellStand } from '../rows/tell-stands.server'
import { timeOf } from '../rules'

export type CancelFairError =
  | 'admin.error.notAllowed'
  | 'fairs.error.notFound'
  | 'fairs.error.moved'
  | 'fairs.error.closed'

/** Calls off a fair that is not over; whoever asked for a stand, or has one, is told. Its page says so. */
export async function cancelFair(
  work: Work,
  { fairId }: { fairId: string },
): Promise<Result<null, CancelFairError>> {
  if (!isDesk(work)) return refuse('admin.error.notAllowed')
  const fair = await lockFair(work, fairId)
  if (!fair) return refuse('fairs.error.notFound')
  const status = nextFairStatus(fair.status, 'cancel')
  if (!status) return refuse('fairs.error.moved')
  if (timeOf(fair, dayOf(work.now())) === 'over') return refuse('fairs.error.closed')
  await work.tx.fair.update({ where: { id: fairId }, data: { status, version: { increment: 1 } } })
  await recordAudit(work, { subject: fairId, action: 'fair.cancelled' })
  const stands = await work.tx.fairStand.findMany({
    where: { fairId, status: { in: ['asked', 'given'] } },
    select: { id: true, sellerId: true },
    orderBy: { id: 'asc' },
  })
  const variables = { fromOn: isoDay(fair.fromOn) }
  for (const stand of stands)
    await tellStand(work, stand, { step: 'cancelled', template: 'notifications.fairCancelled', variables })
  return ok(null)
}
