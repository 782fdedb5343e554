import {
  type DecideDispute,
  type DecideDisputeError,
  decideParcelDispute,
  type GiveBack,
  isUnsent,
  type ReturnPartError,
  refundReasonOfDispute,
} from '~/domains/market/index.server'
import type { RequestRefundError } from '~/domains/payments/index.server'
import { newId } from '~/lib/ids'
import { ok, type Result } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { returnPartAndRefund } from './return-part-and-refund.server'

/** What a decision about a dispute gives back is one refund of a part. */
export const giveBackByDecision: GiveBack<ReturnPartError | RequestRefundError> = async (
  work,
  { parcel, dispute, decision: { units, withDelivery } },
) => {
  const given = await returnPartAndRefund(work, {
    // A key of its own: no form of somebody else can have given it back before.
    ...{
      key: newId(),
      parcelId: parcel.id,
      units,
      withDelivery,
      reason: refundReasonOfDispute(dispute.kind),
    },
    decides: true,
    // All of what was sent can go back; what its seller still has is called off instead.
    ...(isUnsent(parcel.status) ? {} : { settles: { percent: 100 } }),
  })
  return given.ok ? ok(given.value.refundId) : given
}

/** The desk decides a dispute by lines; at a second look what goes back does so in the same transaction. */
export function decideDisputeAndRefund(
  work: Work,
  decision: DecideDispute,
): Promise<Result<{ amountTiyin: bigint }, DecideDisputeError | ReturnPartError | RequestRefundError>> {
  return decideParcelDispute(work, decision, giveBackByDecision)
}
