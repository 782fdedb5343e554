import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { isDesk } from '../../policy'
import { nextFairStatus } from '../lifecycle'
import { lockFair } from '../rows/lock-fair.server'
import { timeOf } from '../rules'

export type PublishFairError =
  | 'admin.error.notAllowed'
  | 'fairs.error.notFound'
  | 'fairs.error.moved'
  | 'fairs.error.closed'

/** Announces a fair: it has a page, and sellers may ask for stands. */
export async function publishFair(
  work: Work,
  { fairId }: { fairId: string },
): Promise<Result<null, PublishFairError>> {
  if (!isDesk(work)) return refuse('admin.error.notAllowed')
  const fair = await lockFair(work, fairId)
  if (!fair) return refuse('fairs.error.notFound')
  const status = nextFairStatus(fair.status, 'announce')
  if (!status) return refuse('fairs.error.moved')
  if (timeOf(fair, dayOf(work.now())) === 'over') return refuse('fairs.error.closed')
  await work.tx.fair.update({ where: { id: fairId }, data: { status, version: { increment: 1 } } })
  await recordAudit(work, { subject: fairId, action: 'fair.announced' })
  return ok(null)
}
