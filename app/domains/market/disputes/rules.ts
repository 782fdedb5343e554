import type { ParcelProblemKind } from '~/platform/prisma/enums'
import type { refundReasons } from '../orders/part-refund'

/** Working days in which the other side of a dispute answers, where no parameter says so. Example value. */
export const replyWorkingDays = 5

/** Pictures of one side at most. */
export const mostProblemPhotos = 4

const reasons: Partial<Record<ParcelProblemKind, (typeof refundReasons)[number]>> = {
  not_arrived: 'notArrived',
  damaged: 'arrivedDamaged',
  not_as_described: 'notAsDescribed',
}

/** Why money goes back by a decision, in the words of refunds. */
export function refundReasonOfDispute(kind: ParcelProblemKind): (typeof refundReasons)[number] {
  return reasons[kind] ?? 'other'
}
