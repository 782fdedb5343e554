import { type Result, refuse } from '~/lib/result'
import type { TextKey } from '~/lib/text-key'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { lockParcel } from '../../orders/rows/lock-parcel.server'
import { carryOut, finishDispute, type GiveBack } from '../carry-out.server'
import { replacedWithinMs } from '../rules'
import { type DisputeOfParcel, readDispute } from '../take-dispute.server'

/**
 * What waited for a day in a dispute happens, for the portal alone: nobody asked for a second look, and what was decided
 * is carried out; the seller did not send anew, and the money goes back; or what she sent counts as received.
 */
export async function endDisputeTerm<E extends TextKey>(
  work: Work,
  of: DisputeOfParcel,
  giveBack: GiveBack<E>,
): Promise<Result<null, 'market.error.parcelNotFound' | 'disputes.error.moved' | E>> {
  const parcel = work.role === 'system' ? await lockParcel(work, of.parcelId) : null
  const dispute = parcel && (await readDispute(work, of))
  if (!parcel || !dispute) return refuse('market.error.parcelNotFound')
  const today = dayOf(work.now())
  const { status, lookByOn, sendByOn, replacedAt } = dispute
  if (status === 'announced' && lookByOn && lookByOn < today)
    return carryOut(work, { parcel, dispute }, giveBack)
  if (status !== 'replacing' || !sendByOn) return refuse('disputes.error.moved')
  if (!replacedAt && sendByOn < today) return finishDispute(work, { parcel, dispute }, giveBack)
  if (replacedAt && replacedAt.getTime() + replacedWithinMs <= work.now().getTime())
    return finishDispute(work, { parcel, dispute }, null)
  return refuse('disputes.error.moved')
}
