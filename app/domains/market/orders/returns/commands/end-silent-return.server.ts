import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { ParcelReturnStatus } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { resumeParcel } from '../../resume-parcel.server'
import { lockParcel } from '../../rows/lock-parcel.server'
import { escalateReturn } from '../escalate-return.server'
import { nextReturnStatus } from '../lifecycle'
import { takeReturn } from '../rows/take-return.server'
import { writeReturn } from '../rows/write-return.server'
import { tellBuyer, tellSeller } from '../tell-return.server'

/**
 * The last day of a step is over: the seller's silence brings a return to the desk, the buyer's ends it. For the portal
 * alone.
 */
export async function endSilentReturn(
  work: Work,
  { id: returnId, parcelId }: { id: string; parcelId: string },
): Promise<Result<{ status: ParcelReturnStatus }, 'returns.error.notFound' | 'returns.error.moved'>> {
  const parcel = work.role === 'system' ? await lockParcel(work, parcelId) : null
  const goods = parcel && (await takeReturn(work, parcelId, returnId))
  if (!parcel || !goods) return refuse('returns.error.notFound')
  if (!goods.dueOn || dayOf(work.now()) <= goods.dueOn) return refuse('returns.error.moved')
  if (!nextReturnStatus(goods.status, 'lapse')) {
    // Nobody wrote: the desk reads what is there.
    await escalateReturn(work, parcel, { goods, message: '–' })
    return ok({ status: 'disputed' })
  }
  await writeReturn(work, { id: goods.id, parcelId, orderId: parcel.orderId }, 'lapsed')
  await resumeParcel(work, parcel)
  const notice = { returnId: goods.id, step: 'lapsed', variables: { number: parcel.number } }
  await tellBuyer(work, parcel, { ...notice, template: 'notifications.marketReturnEnded' })
  await tellSeller(work, parcel, { ...notice, template: 'notifications.marketReturnEnded' })
  return ok({ status: 'lapsed' })
}
