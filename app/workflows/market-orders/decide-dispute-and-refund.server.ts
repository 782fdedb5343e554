import {
  decideParcelDispute,
  isUnsent,
  type ReturnPartError,
  refundReasonOfDispute,
  type TakeDisputeError,
} from '~/domains/market/index.server'
import type { RequestRefundError } from '~/domains/payments/index.server'
import { newId } from '~/lib/ids'
import { ok, type Result } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { returnPartAndRefund } from './return-part-and-refund.server'

export interface DecideDispute {
  parcelId: string
  problemId: string
  answer: string
  /** Pieces by line whose money goes back; none = no money. */
  units: ReadonlyMap<string, number>
  withDelivery: boolean
}

/** The desk decides a dispute by lines: what goes back is one refund of a part, in the same transaction as the decision. */
export async function decideDisputeAndRefund(
  work: Work,
  { units, withDelivery, ...decision }: DecideDispute,
): Promise<Result<{ amountTiyin: bigint }, TakeDisputeError | ReturnPartError | RequestRefundError>> {
  const givesBack = units.size > 0 || withDelivery
  let amountTiyin = 0n
  const decided = await decideParcelDispute<ReturnPartError | RequestRefundError>(work, {
    ...decision,
    giveBack: givesBack
      ? async ({ id: parcelId, status }, kind) => {
          const given = await returnPartAndRefund(work, {
            // A key of its own: no form of somebody else can have given it back before.
            ...{ key: newId(), parcelId, units, withDelivery, reason: refundReasonOfDispute(kind) },
            decides: true,
            // All of what was sent can go back; what its seller still has is called off instead.
            ...(isUnsent(status) ? {} : { settles: { percent: 100 } }),
          })
          if (!given.ok) return given
          amountTiyin = given.value.amountTiyin
          return ok(given.value.refundId)
        }
      : null,
  })
  return decided.ok ? ok({ amountTiyin }) : decided
}
