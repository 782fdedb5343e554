import { recordAudit } from '~/domains/audit/index.server'
import type { Context } from '~/domains/identity/context'
import { enqueue } from '~/domains/jobs/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import { type Tx, transaction } from '~/platform/db.server'
import { asSystem } from '~/platform/system-scope.server'
import { lockIntent } from '../intent-row.server'
import { mayRetryRefund } from '../policy'

type RetryRefusal = 'payments.error.notFound' | 'payments.error.refundNotFailed'

/** An operator has a failed refund tried again. */
export async function retryRefund(
  context: Context,
  input: { refundId: string },
): Promise<Result<null, RetryRefusal>> {
  if (!mayRetryRefund(context.role)) return refuse('payments.error.notFound')
  return transaction(context, (tx) => asSystem(tx, () => retryIn(tx, input)))
}

async function retryIn(tx: Tx, input: { refundId: string }): Promise<Result<null, RetryRefusal>> {
  const found = await tx.refund.findUnique({
    where: { id: input.refundId },
    select: { paymentIntentId: true },
  })
  if (!found) return refuse('payments.error.notFound')
  await lockIntent(tx, found.paymentIntentId)
  const { count } = await tx.refund.updateMany({
    where: { id: input.refundId, status: 'failed' },
    data: { status: 'requested', attempt: { increment: 1 }, providerRefundId: null, failureCode: null },
  })
  if (count === 0) return refuse('payments.error.refundNotFailed')
  await recordAudit(tx, {
    subject: found.paymentIntentId,
    action: 'refund.retried',
    details: { refundId: input.refundId },
  })
  await enqueue(tx, 'payments.refund', { refundId: input.refundId })
  return ok(null)
}
