import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { nextProviderTransactionStatus } from '../lifecycle'
import type { MerchantError, ProviderTransaction } from '../ports'
import { describeProviderTransaction } from '../rows/describe-provider-transaction'
import { lockProviderTransaction } from '../rows/lock-provider-transaction.server'
import { recordRefundOutcome } from './record-refund-outcome.server'

/**
 * A provider that calls the portal gives the payer's money up, or back. Before the capture that is its own affair; the
 * payment can be paid anew. Afterwards the portal must have decided to refund all of it.
 */
export async function cancelProviderTransaction(
  work: Work,
  provider: string,
  { externalId, reasonCode }: { externalId: string; reasonCode: string },
): Promise<Result<ProviderTransaction, MerchantError>> {
  const locked = await lockProviderTransaction(work, provider, externalId)
  if (!locked) return refuse('payments.error.transactionNotFound')
  const { row, intent } = locked
  const status = nextProviderTransactionStatus(row.status, 'cancel')
  if (!status) return ok(describeProviderTransaction(row))
  if (row.status === 'captured') {
    const refundId = await findWholeRefund(work, intent)
    if (!refundId) return refuse('payments.error.transactionMoved')
    await recordRefundOutcome(work, refundId, { refundId: externalId, status: 'succeeded' })
  }
  const cancelled = await work.tx.providerTransaction.update({
    where: { id: row.id },
    data: { status, cancelledAt: work.now(), reasonCode },
  })
  const details = { provider, reasonCode, wasPaid: row.status === 'captured' }
  await recordAudit(work, { subject: intent.id, action: 'payment.givenUp', details })
  return ok(describeProviderTransaction(cancelled))
}

/** The refund of the whole payment that the portal has asked for and that was not given yet. */
async function findWholeRefund(
  work: Work,
  { id, amountTiyin }: { id: string; amountTiyin: bigint },
): Promise<string | null> {
  const refund = await work.tx.refund.findFirst({
    where: { paymentIntentId: id, amountTiyin, status: { in: ['requested', 'failed'] } },
    select: { id: true },
  })
  return refund?.id ?? null
}
