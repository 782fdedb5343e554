import { recordAudit } from '~/domains/audit/index.server'
import type { Context } from '~/domains/identity/context'
import { ok, type Result, refuse } from '~/lib/result'
import { type Tx, transaction } from '~/platform/db.server'
import { asPortal } from '../intent-row.server'
import { nextProviderTransactionStatus } from '../lifecycle'
import type { MerchantError, ProviderTransaction } from '../ports'
import { lockTransaction, toTransaction } from '../provider-transaction-row.server'
import { recordRefundOutcomeIn } from './record-refund-outcome.server'

/**
 * A provider that calls the portal gives the payer's money up, or back. Before the capture that is its own affair; the
 * payment can be paid anew. Afterwards the portal must have decided to refund all of it.
 */
export async function cancelProviderTransaction(
  context: Context,
  provider: string,
  { externalId, reasonCode }: { externalId: string; reasonCode: string },
): Promise<Result<ProviderTransaction, MerchantError>> {
  return transaction(asPortal(context), async (tx) => {
    const locked = await lockTransaction(tx, provider, externalId)
    if (!locked) return refuse('payments.error.transactionNotFound')
    const { row, intent } = locked
    const status = nextProviderTransactionStatus(row.status, 'cancel')
    if (!status) return ok(toTransaction(row))
    if (row.status === 'captured') {
      const refundId = await findWholeRefund(tx, intent)
      if (!refundId) return refuse('payments.error.transactionMoved')
      await recordRefundOutcomeIn(tx, context, refundId, { refundId: externalId, status: 'succeeded' })
    }
    const cancelled = await tx.providerTransaction.update({
      where: { id: row.id },
      data: { status, cancelledAt: context.now(), reasonCode },
    })
    const details = { provider, reasonCode, wasPaid: row.status === 'captured' }
    await recordAudit(tx, { subject: intent.id, action: 'payment.givenUp', details })
    return ok(toTransaction(cancelled))
  })
}

/** The refund of the whole payment that the portal has asked for and that was not given yet. */
async function findWholeRefund(
  tx: Tx,
  { id, amountTiyin }: { id: string; amountTiyin: bigint },
): Promise<string | null> {
  const refund = await tx.refund.findFirst({
    where: { paymentIntentId: id, amountTiyin, status: { in: ['requested', 'failed'] } },
    select: { id: true },
  })
  return refund?.id ?? null
}
