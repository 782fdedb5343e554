import { isId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { Prisma } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { refuseOwnParcel } from '../orders/refuse-own-parcel.server'
import { type LockedParcel, lockParcel } from '../orders/rows/lock-parcel.server'
import { isDesk } from '../policy'

export type TakeDisputeError =
  | 'market.error.parcelNotFound'
  | 'market.error.problemClosed'
  | 'disputes.error.waits'
  | 'disputes.error.decided'
  | 'disputes.error.decidedByYou'
  | 'sides.error.settleOrder'
  | 'admin.error.notAllowed'

export interface DisputeOfParcel {
  parcelId: string
  problemId: string
}

export type Dispute = Prisma.ParcelProblemGetPayload<{ include: { secondLook: true } }>

export interface TakenDispute {
  parcel: LockedParcel
  dispute: Dispute
  /** Somebody asked for a second look: what is decided now is the last word. */
  isSecond: boolean
}

/** A dispute that the desk can decide now, with its parcel after the lock; the second time by nobody who decided first. */
export async function takeDispute(
  work: Work,
  { parcelId, problemId }: DisputeOfParcel,
): Promise<Result<TakenDispute, TakeDisputeError>> {
  if (!isDesk(work)) return refuse('admin.error.notAllowed')
  const parcel = await lockParcel(work, parcelId)
  if (!parcel || !isId(problemId)) return refuse('market.error.parcelNotFound')
  const own = await refuseOwnParcel(work, parcel)
  if (own) return own
  const dispute = await readDispute(work, { parcelId, problemId })
  const status = dispute?.status
  if (status === 'open') return refuse('disputes.error.waits')
  if (status === 'announced' || status === 'replacing') return refuse('disputes.error.decided')
  if (!dispute || (status !== 'deciding' && status !== 'looking')) return refuse('market.error.problemClosed')
  const isSecond = status === 'looking'
  if (isSecond && isFirst(dispute, work.personId)) return refuse('disputes.error.decidedByYou')
  return ok({ parcel, dispute, isSecond })
}

/** A dispute of a parcel that is locked; null when there is no such one. */
export function readDispute(
  work: Work,
  { parcelId, problemId: id }: DisputeOfParcel,
): Promise<Dispute | null> {
  return work.asSystem(() =>
    work.tx.parcelProblem.findFirst({ where: { id, parcelId }, include: { secondLook: true } }),
  )
}

/** Whether somebody decided it first, or prepared that. */
export function isFirst(
  { decidedById, preparedById }: Pick<Dispute, 'decidedById' | 'preparedById'>,
  personId: string | null,
): boolean {
  return personId !== null && (decidedById === personId || preparedById === personId)
}
