import { isId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { ParcelProblem } from '~/platform/prisma/client'
import type { ParcelDisputeStatus } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { refuseOwnParcel } from '../orders/refuse-own-parcel.server'
import { type LockedParcel, lockParcel } from '../orders/rows/lock-parcel.server'
import { isDesk } from '../policy'
import { nextDisputeStatus } from './lifecycle'

export type TakeDisputeError =
  | 'market.error.parcelNotFound'
  | 'market.error.problemClosed'
  | 'disputes.error.waits'
  | 'sides.error.settleOrder'
  | 'admin.error.notAllowed'

export interface TakenDispute {
  parcel: LockedParcel
  dispute: ParcelProblem
  /** What it becomes by the decision. */
  status: ParcelDisputeStatus
}

/** A dispute that the desk can decide now, with its parcel after the lock. */
export async function takeDispute(
  work: Work,
  { parcelId, problemId }: { parcelId: string; problemId: string },
): Promise<Result<TakenDispute, TakeDisputeError>> {
  if (!isDesk(work)) return refuse('admin.error.notAllowed')
  const parcel = await lockParcel(work, parcelId)
  if (!parcel || !isId(problemId)) return refuse('market.error.parcelNotFound')
  const own = await refuseOwnParcel(work, parcel)
  if (own) return own
  const dispute = await work.tx.parcelProblem.findFirst({ where: { id: problemId, parcelId } })
  const status = dispute && nextDisputeStatus(dispute.status, 'decide')
  if (!dispute || !status)
    return refuse(dispute?.status === 'open' ? 'disputes.error.waits' : 'market.error.problemClosed')
  return ok({ parcel, dispute, status })
}
