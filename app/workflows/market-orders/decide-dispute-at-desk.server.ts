import {
  type DecideDispute,
  type DecideDisputeError,
  isAboveLimit,
  type PrepareDeskRefundError,
  prepareDeskRefund,
  type ReturnPartError,
  refundReasonOfDispute,
  sumDecision,
  takeDispute,
} from '~/domains/market/index.server'
import type { RequestRefundError } from '~/domains/payments/index.server'
import { ok, type Result } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { decideDisputeAndRefund } from './decide-dispute-and-refund.server'

type DecideAtDeskError = DecideDisputeError | ReturnPartError | RequestRefundError | PrepareDeskRefundError

/**
 * One of the desk decides a dispute. `isPrepared`: more goes back by it than one gives, or would if nothing is sent anew,
 * and the decision waits for a second one, who sends it. `isLast`: it was the second look, and is carried out at once.
 */
export async function decideDisputeAtDesk(
  work: Work,
  { key, ...decision }: Omit<DecideDispute, 'preparedById'> & { key: string },
): Promise<Result<{ isPrepared: boolean; isLast: boolean }, DecideAtDeskError>> {
  const taken = await takeDispute(work, decision)
  if (!taken.ok) return taken
  const { parcel, dispute, isSecond: isLast } = taken.value
  const { problemId, answer, remedy, units, withDelivery } = decision
  const sum = sumDecision(parcel, decision)
  if (!sum.ok) return sum
  if (remedy !== 'none' && (await isAboveLimit(work, parcel.orderId, sum.value))) {
    const prepared = await prepareDeskRefund(work, {
      ...{ id: key, orderId: parcel.orderId, parcelId: parcel.id },
      ...{ reason: refundReasonOfDispute(dispute.kind), part: { units, withDelivery } },
      ...{ decides: { problemId, answer, remedy }, amountTiyin: sum.value },
    })
    return prepared.ok ? ok({ isPrepared: true, isLast }) : prepared
  }
  const decided = await decideDisputeAndRefund(work, decision)
  return decided.ok ? ok({ isPrepared: false, isLast }) : decided
}
