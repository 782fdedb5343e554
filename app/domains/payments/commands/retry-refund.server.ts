import { recordAudit } from '~/domains/audit/index.server'
import type { Context } from '~/domains/identity/context'
import { getPaymentSide, refuseBothSides } from '~/domains/identity/index.server'
import { enqueue } from '~/domains/jobs/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import { type Tx, transaction } from '~/platform/db.server'
import { asSystem } from '~/platform/system-scope.server'
import { lockIntent } from '../intent-row.server'
import { mayRetryRefund } from '../policy'

export type RetryRefundError =
  | 'payments.error.notFound'
  | 'payments.error.refundNotFailed'
  | 'sides.error.retryRefund'

/** An operator has a failed refund tried again; not one of money that is hers or her family's on either side. */
export async function retryRefund(
  context: Context,
  { refundId }: { refundId: string },
): Promise<Result<null, RetryRefundError>> {
  if (!mayRetryRefund(context.role)) return refuse('payments.error.notFound')
  return transaction(context, (tx) => asSystem(tx, () => retry(tx, context, refundId)))
}

async function retry(tx: Tx, context: Context, id: string): Promise<Result<null, RetryRefundError>> {
  const found = await tx.refund.findUnique({ where: { id }, select: { paymentIntentId: true } })
  if (!found) return refuse('payments.error.notFound')
  const { paymentIntentId } = found
  const own = refuseBothSides('retryRefund', context, await getPaymentSide(tx, paymentIntentId))
  if (own) return own
  await lockIntent(tx, paymentIntentId)
  const again = { status: 'requested', providerRefundId: null, failureCode: null } as const
  const { count } = await tx.refund.updateMany({
    where: { id, status: 'failed' },
    data: { ...again, attempt: { increment: 1 }, askedById: context.personId },
  })
  if (count === 0) return refuse('payments.error.refundNotFailed')
  await recordAudit(tx, {
    subject: paymentIntentId,
    action: 'refund.retried',
    details: { refundId: id },
  })
  await enqueue(tx, 'payments.refund', { refundId: id })
  return ok(null)
}
