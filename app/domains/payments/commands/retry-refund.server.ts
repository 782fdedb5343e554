import { recordAudit } from '~/domains/audit/index.server'
import type { Context } from '~/domains/identity/context'
import { enqueue } from '~/domains/jobs/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import { transaction } from '~/platform/db.server'
import { systemScope } from '~/platform/system-scope.server'
import { asPortal, lockIntent } from '../intent-row.server'
import { mayRetryRefund } from '../policy'

/** An operator has a failed refund tried again. */
export async function retryRefund(
  context: Context,
  input: { refundId: string },
): Promise<Result<null, 'payments.error.notFound' | 'payments.error.refundNotFailed'>> {
  if (!mayRetryRefund(context.role)) return refuse('payments.error.notFound')
  return transaction(systemScope, async (tx) => {
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
    const actor = { ...asPortal(context), personId: context.personId, role: context.role }
    await recordAudit(tx, actor, {
      chain: `payment:${found.paymentIntentId}`,
      action: 'refund.retried',
      details: { refundId: input.refundId },
    })
    await enqueue(tx, 'payments.refund', { refundId: input.refundId })
    return ok(null)
  })
}
