import { recordAudit } from '~/domains/audit/index.server'
import { getPaymentSide, refuseBothSides } from '~/domains/identity/index.server'
import { enqueue } from '~/domains/jobs/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { mayRetryRefund } from '../policy'
import { lockIntent } from '../rows/lock-intent.server'

export type RetryRefundError =
  | 'payments.error.notFound'
  | 'payments.error.refundNotFailed'
  | 'sides.error.retryRefund'

/** An operator has a failed refund tried again; not one of money that is hers or her family's on either side. */
export async function retryRefund(
  work: Work,
  { refundId }: { refundId: string },
): Promise<Result<null, RetryRefundError>> {
  if (!mayRetryRefund(work.role)) return refuse('payments.error.notFound')
  return work.asSystem(() => retry(work, refundId))
}

async function retry(work: Work, id: string): Promise<Result<null, RetryRefundError>> {
  const found = await work.tx.refund.findUnique({ where: { id }, select: { paymentIntentId: true } })
  if (!found) return refuse('payments.error.notFound')
  const { paymentIntentId } = found
  const own = refuseBothSides('retryRefund', work, await getPaymentSide(work, paymentIntentId))
  if (own) return own
  await lockIntent(work, paymentIntentId)
  const again = { status: 'requested', providerRefundId: null, failureCode: null } as const
  const { count } = await work.tx.refund.updateMany({
    where: { id, status: 'failed' },
    data: { ...again, attempt: { increment: 1 }, askedById: work.personId },
  })
  if (count === 0) return refuse('payments.error.refundNotFailed')
  await recordAudit(work, {
    subject: paymentIntentId,
    action: 'refund.retried',
    details: { refundId: id },
  })
  await enqueue(work, 'payments.refund', { refundId: id })
  return ok(null)
}
