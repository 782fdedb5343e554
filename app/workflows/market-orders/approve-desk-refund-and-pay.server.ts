import {
  type ApproveDeskRefundError,
  type ApprovedRefund,
  approveDeskRefund,
  type DecideDisputeError,
  type ReturnPartError,
} from '~/domains/market/index.server'
import type { RequestRefundError } from '~/domains/payments/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { type CancelAtDeskError, callOffParcels } from './cancel-at-desk.server'
import { decideDisputeAndRefund } from './decide-dispute-and-refund.server'
import { returnPartAndRefund } from './return-part-and-refund.server'

type PayError = DecideDisputeError | CancelAtDeskError | ReturnPartError | RequestRefundError

/** A second person of the desk gives back what a colleague prepared, if it still comes to what she prepared. */
export async function approveDeskRefundAndPay(
  work: Work,
  input: { refundId: string; orderId: string },
): Promise<Result<null, ApproveDeskRefundError | PayError | 'market.error.refundChanged'>> {
  const approved = await approveDeskRefund(work, input)
  if (!approved.ok) return approved
  const paid = await pay(work, approved.value)
  if (!paid.ok) return paid
  return paid.value === approved.value.amountTiyin ? ok(null) : refuse('market.error.refundChanged')
}

/** Tiyin that went back, or will by a decision. */
async function pay(
  work: Work,
  { id: key, orderId, preparedById, of }: ApprovedRefund,
): Promise<Result<bigint, PayError>> {
  if (of.kind === 'part') {
    const given = await returnPartAndRefund(work, { key, ...of })
    return given.ok ? ok(given.value.amountTiyin) : given
  }
  if (of.kind === 'decision') {
    const decided = await decideDisputeAndRefund(work, { ...of, preparedById })
    return decided.ok ? ok(decided.value.amountTiyin) : decided
  }
  const called = await callOffParcels(work, { orderId, ...of })
  return called.ok ? ok(called.value.refundTiyin) : called
}
