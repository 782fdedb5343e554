import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { sellerOf } from '../../policy'
import { nextStandStatus } from '../lifecycle'
import { lockFair } from '../rows/lock-fair.server'
import { timeOf } from '../rules'

export type WithdrawStandError = 'fairs.error.notFound' | 'fairs.error.moved' | 'fairs.error.closed'

/** A seller does not come after all: her place is free for another. */
export async function withdrawStand(
  work: Work,
  { fairId }: { fairId: string },
): Promise<Result<null, WithdrawStandError>> {
  const sellerId = sellerOf(work)
  const fair = sellerId ? await lockFair(work, fairId) : null
  if (!fair || !sellerId) return refuse('fairs.error.notFound')
  const key = { fairId_sellerId: { fairId, sellerId } }
  const stand = await work.tx.fairStand.findUnique({
    where: key,
    include: { seller: { select: { displayName: true } } },
  })
  const status = stand && nextStandStatus(stand.status, 'withdraw')
  if (!stand || !status) return refuse('fairs.error.moved')
  if (timeOf(fair, dayOf(work.now())) === 'over') return refuse('fairs.error.closed')
  await work.tx.fairStand.update({ where: key, data: { status, number: null, answeredAt: null } })
  await recordAudit(work, {
    subject: fairId,
    action: 'fair.standWithdrawn',
    details: { shopName: stand.seller.displayName },
  })
  return ok(null)
}
