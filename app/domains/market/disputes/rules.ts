import type { ParcelDisputeSide, ParcelProblemKind, ParcelRemedy } from '~/platform/prisma/enums'
import type { refundReasons } from '../orders/part-refund'

/**
 * Working days of a dispute's steps, where no parameter says so: in which the other side answers, in which the side that
 * lost asks for a second look, in which the seller sends anew. Example values.
 */
export const termWorkingDays = { answer: 5, look: 3, replace: 7 } as const

/** What was sent anew counts as received so long after, when its buyer has said nothing. Example value. */
export const replacedWithinMs = 30 * 86_400_000

/** Pictures of one side at most. */
export const mostProblemPhotos = 4

/** What the desk decided about a dispute. */
export interface DisputeDecision {
  remedy: ParcelRemedy
  /** Pieces by line whose money goes back, or which are sent anew. */
  units: ReadonlyMap<string, number>
  /** The share of the delivery goes back as well. */
  withDelivery: boolean
}

/** When a buyer got what was sent anew: now, while she has not said so; null when nothing was. */
export function cameAnewAt(
  problems: readonly { replacedAt: Date | null; closedAt: Date | null }[],
  now: Date,
): Date | null {
  const last = problems.findLast(({ replacedAt }) => replacedAt)
  return last ? (last.closedAt ?? now) : null
}

/** What is open of a parcel keeps its buyer from reporting anything else, but for goods that were sent anew. */
export function isOpenDispute({
  replacedAt,
  closedAt,
}: {
  replacedAt: Date | null
  closedAt: Date | null
}): boolean {
  return !closedAt && !replacedAt
}

/** The sides that did not get everything by a decision about a parcel of whose money so much is left. */
export function losersOf(
  { remedy, amountTiyin }: { remedy: ParcelRemedy; amountTiyin: bigint },
  leftTiyin: bigint,
): ParcelDisputeSide[] {
  const isWhole = remedy === 'money' && amountTiyin >= leftTiyin
  return [...(isWhole ? [] : ['buyer' as const]), ...(remedy === 'none' ? [] : ['seller' as const])]
}

const reasons: Partial<Record<ParcelProblemKind, (typeof refundReasons)[number]>> = {
  not_arrived: 'notArrived',
  damaged: 'arrivedDamaged',
  not_as_described: 'notAsDescribed',
}

/** Why money goes back by a decision, in the words of refunds. */
export function refundReasonOfDispute(kind: ParcelProblemKind): (typeof refundReasons)[number] {
  return reasons[kind] ?? 'other'
}
