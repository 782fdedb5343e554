import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { lockParcel } from '../../orders/rows/lock-parcel.server'
import { nextDisputeStatus } from '../lifecycle'
import { tellDispute } from '../tell-dispute.server'

/** The other side said nothing until the day: the desk decides by what is there. For the portal alone. */
export async function endSilentDispute(
  work: Work,
  { parcelId, problemId }: { parcelId: string; problemId: string },
): Promise<Result<null, 'market.error.parcelNotFound' | 'disputes.error.moved'>> {
  const parcel = work.role === 'system' ? await lockParcel(work, parcelId) : null
  if (!parcel) return refuse('market.error.parcelNotFound')
  const { count } = await work.tx.parcelProblem.updateMany({
    where: { id: problemId, parcelId, status: 'open', replyByOn: { lt: dayOf(work.now()) } },
    data: { status: nextDisputeStatus('open', 'lapse') ?? 'deciding' },
  })
  if (count === 0) return refuse('disputes.error.moved')
  await recordAudit(work, {
    subject: parcel.orderId,
    action: 'parcelProblem.answerLapsed',
    details: { parcelId, problemId },
  })
  await tellDispute(work, parcel, {
    ...{ problemId, step: 'deciding', template: 'notifications.marketDisputeDeciding' },
    variables: { number: parcel.number },
  })
  return ok(null)
}
