import { recordAudit } from '~/domains/audit/index.server'
import { getSellerFamily, refuseBothSides } from '~/domains/identity/index.server'
import { isoDay } from '~/lib/figures/iso-day'
import { isId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { isDesk } from '../../policy'
import { nextStandStatus } from '../lifecycle'
import { lockFair } from '../rows/lock-fair.server'
import { tellStand } from '../rows/tell-stands.server'
import { timeOf } from '../rules'
import type { StandDecision } from '../schema'

export type DecideStandError =
  | 'admin.error.notAllowed'
  | 'fairs.error.notFound'
  | 'fairs.error.moved'
  | 'fairs.error.closed'
  | 'fairs.error.sellerClosed'
  | 'fairs.error.number.tooHigh'
  | 'fairs.error.numberTaken'
  | 'sides.error.reviewSeller'

/** The desk gives a seller a stand, or tells her why it does not; never somebody of her own side. */
export async function decideStand(
  work: Work,
  { fairId, standId, ...decision }: StandDecision & { fairId: string; standId: string },
): Promise<Result<null, DecideStandError>> {
  if (!isDesk(work)) return refuse('admin.error.notAllowed')
  const fair = await lockFair(work, fairId)
  const stand =
    fair && isId(standId)
      ? await work.tx.fairStand.findFirst({
          where: { id: standId, fairId },
          include: { seller: { select: { displayName: true, status: true } } },
        })
      : null
  if (!fair || !stand) return refuse('fairs.error.notFound')
  const status = nextStandStatus(stand.status, decision.decision)
  if (!status) return refuse('fairs.error.moved')
  if (fair.status !== 'announced' || timeOf(fair, dayOf(work.now())) === 'over')
    return refuse('fairs.error.closed')
  const own = refuseBothSides('reviewSeller', work, await getSellerFamily(work, stand.sellerId))
  if (own) return own
  const { seller } = stand
  if (decision.decision === 'give' && seller.status !== 'approved') return refuse('fairs.error.sellerClosed')
  const said = decision.decision === 'give' ? { number: decision.number } : { reason: decision.reason }
  if (said.number !== undefined) {
    if (said.number > fair.standCount) return refuse('fairs.error.number.tooHigh', { most: fair.standCount })
    const taken = await work.tx.fairStand.count({ where: { fairId, number: said.number } })
    if (taken > 0) return refuse('fairs.error.numberTaken', { number: said.number })
  }
  await work.tx.fairStand.update({
    where: { id: standId },
    data: { status, ...said, answeredAt: work.now() },
  })
  await recordAudit(work, {
    subject: fairId,
    action: status === 'given' ? 'fair.standGiven' : 'fair.standRefused',
    details: { shopName: seller.displayName },
  })
  await tell(work, stand, { fromOn: isoDay(fair.fromOn), ...said })
  return ok(null)
}

function tell(
  work: Work,
  stand: { id: string; sellerId: string },
  { fromOn, number, reason }: { fromOn: string; number?: number; reason?: string },
): Promise<number> {
  const step = `decided:${work.now().getTime()}`
  return number === undefined
    ? tellStand(work, stand, {
        ...{ step, template: 'notifications.fairStandRefused', variables: { fromOn, reason: reason ?? '' } },
      })
    : tellStand(work, stand, {
        ...{ step, template: 'notifications.fairStandGiven', variables: { fromOn, stand: number } },
      })
}
