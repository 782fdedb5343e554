import type { ContextWith } from '~/domains/identity/context'
import { ok, type Result, refuse } from '~/lib/result'
import { type Tx, transaction } from '~/platform/db.server'
import { asPortal } from '../intent-row.server'
import { nextProviderTransactionStatus } from '../lifecycle'
import type { MerchantError, ProviderTransaction } from '../ports'
import { lockTransaction, toTransaction } from '../provider-transaction-row.server'
import type { PaymentPorts } from '../schema'
import { completePaymentIn } from './complete-payment.server'

/**
 * A provider that calls the portal says that the money has come. Where the payment can no longer be completed the
 * answer is no, nothing is written, and the provider leaves the money with the payer.
 */
export async function captureProviderTransaction(
  context: ContextWith<PaymentPorts>,
  provider: string,
  { externalId }: { externalId: string },
): Promise<Result<ProviderTransaction, MerchantError>> {
  return transaction(asPortal(context), (tx) => captureIn(tx, context, provider, externalId))
}

async function captureIn(
  tx: Tx,
  context: ContextWith<PaymentPorts>,
  provider: string,
  externalId: string,
): Promise<Result<ProviderTransaction, MerchantError>> {
  const locked = await lockTransaction(tx, provider, externalId)
  if (!locked) return refuse('payments.error.transactionNotFound')
  const { row, intent } = locked
  if (row.status === 'captured') return ok(toTransaction(row))
  const status = nextProviderTransactionStatus(row.status, 'capture')
  if (!status) return refuse('payments.error.transactionMoved')
  if (intent.status !== 'open') return refuse('payments.error.notPayable')
  const captured = await tx.providerTransaction.update({
    where: { id: row.id },
    data: { status, capturedAt: context.now() },
  })
  const page = { sessionId: intent.id, paymentReference: externalId }
  const { answer } = await completePaymentIn(tx, context, intent, page)
  // The refusal undoes what was written so far.
  return answer.ok ? ok(toTransaction(captured)) : refuse('payments.error.notPayable')
}
