import { ok, type Result, refuse } from '~/lib/result'
import { leftOf, sumPartRefund } from '../orders/part-refund'
import type { LockedParcel } from '../orders/rows/lock-parcel.server'
import { isUnsent } from '../rules'
import type { DisputeDecision } from './rules'

export type DecisionError =
  | 'market.error.refundNothing'
  | 'market.error.refundTooMany'
  | 'market.error.refundWhole'
  | 'disputes.error.piecesForNothing'
  | 'disputes.error.notSent'

/**
 * Tiyin that go back by a decision; of goods that are sent anew, if they are not sent. While its seller still has the
 * parcel nothing is sent anew, and all of it goes back by calling it off.
 */
export function sumDecision(
  parcel: LockedParcel,
  { remedy, units, withDelivery }: DisputeDecision,
): Result<bigint, DecisionError> {
  if (remedy === 'none')
    return units.size > 0 || withDelivery ? refuse('disputes.error.piecesForNothing') : ok(0n)
  const sum = sumPartRefund(parcel, units, withDelivery)
  if (!sum) return refuse('market.error.refundTooMany')
  if (sum.lines.length === 0) return refuse('market.error.refundNothing')
  const amountTiyin = sum.goodsTiyin + sum.deliveryTiyin
  if (!isUnsent(parcel.status)) return ok(amountTiyin)
  if (remedy === 'replacement') return refuse('disputes.error.notSent')
  return amountTiyin >= leftOf(parcel) && !parcel.releasedAt
    ? refuse('market.error.refundWhole')
    : ok(amountTiyin)
}
