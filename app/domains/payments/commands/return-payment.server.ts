import { type Act, postAct } from '~/domains/ledger/index.server'
import { ok, type Result } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { type RequestRefundError, requestRefund } from './request-refund.server'

export interface ReturnPaymentInput {
  /** What came to nothing: its act moves the money back to where it came from. */
  act: Act
  subjectId: string
  /** The device order or checkout that was paid for. */
  paidFor: string
  /** The logical action, e.g. `sellerOrder.cancel:<id>`: asked twice, refunded once. */
  key: string
  /** Stable code of the reason; no text. */
  reasonCode: string
}

/**
 * Both halves of money that goes back, in the transaction of the command that decided it: the ledger's act, and the
 * refund of what the act brought back to a provider. Sum and provider are the ledger's own, so the two cannot differ.
 * Answers what goes back to the payer; 0 when nothing of it was paid by her. The subject's state is written first.
 */
export async function returnPayment(
  work: Work,
  { act, subjectId, ...input }: ReturnPaymentInput,
): Promise<Result<{ refundTiyin: bigint }, RequestRefundError>> {
  await postAct(work, act, subjectId)
  const back = await work.asSystem(() => findBroughtBack(work, act, subjectId))
  for (const { provider, amountTiyin } of back) {
    const refund = await requestRefund(work, { ...input, provider, amountTiyin })
    if (!refund.ok) return refund
  }
  return ok({ refundTiyin: back.reduce((sum, { amountTiyin }) => sum + amountTiyin, 0n) })
}

/** What an act moved to the accounts of providers. */
function findBroughtBack(
  work: Work,
  act: Act,
  subjectId: string,
): Promise<{ provider: string; amountTiyin: bigint }[]> {
  return work.tx.$queryRaw`
    select substr(a.code, 10) as provider, sum(p.amount_tiyin)::bigint as "amountTiyin"
      from effect e join posting p on p.effect_id = e.id join account a on a.id = p.to_account_id
     where e.subject_id = ${subjectId}::uuid and e.kind = ${act} and a.kind = 'provider' group by 1`
}
