import {
  isAboveLimit,
  type PrepareDeskRefundError,
  prepareDeskRefund,
  type ReturnPartError,
  readPartRefund,
  refundReasonOfDispute,
  type TakeDisputeError,
  takeDispute,
} from '~/domains/market/index.server'
import type { RequestRefundError } from '~/domains/payments/index.server'
import { ok, type Result } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { type DecideDispute, decideDisputeAndRefund } from './decide-dispute-and-refund.server'

type DecideAtDeskError = TakeDisputeError | ReturnPartError | RequestRefundError | PrepareDeskRefundError

/**
 * One of the desk decides a dispute. `isPrepared`: more goes back by it than one gives, and the decision waits for a
 * second one, who sends it.
 */
export async function decideDisputeAtDesk(
  work: Work,
  { key, ...decision }: DecideDispute & { key: string },
): Promise<Result<{ isPrepared: boolean }, DecideAtDeskError>> {
  const taken = await takeDispute(work, decision)
  if (!taken.ok) return taken
  const { parcel, dispute } = taken.value
  const { problemId, answer, units, withDelivery } = decision
  const of = { orderId: parcel.orderId, parcelId: parcel.id }
  const sum = await readPartRefund(work, { ...of, key, units, withDelivery })
  if (!sum.ok) return sum
  if (await isAboveLimit(work, parcel.orderId, sum.value)) {
    const prepared = await prepareDeskRefund(work, {
      ...{ ...of, id: key, reason: refundReasonOfDispute(dispute.kind), part: { units, withDelivery } },
      ...{ decides: { problemId, answer }, amountTiyin: sum.value },
    })
    return prepared.ok ? ok({ isPrepared: true }) : prepared
  }
  const decided = await decideDisputeAndRefund(work, decision)
  return decided.ok ? ok({ isPrepared: false }) : decided
}
