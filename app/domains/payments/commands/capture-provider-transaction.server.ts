import { ok, type Result, refuse } from '~/lib/result'
import type { WorkWith } from '~/platform/work.server'
import { nextProviderTransactionStatus } from '../lifecycle'
import type { MerchantError, ProviderTransaction } from '../ports'
import { describeProviderTransaction } from '../rows/describe-provider-transaction'
import { lockProviderTransaction } from '../rows/lock-provider-transaction.server'
import type { PaymentPorts } from '../schema'
import { completePayment } from './complete-payment.server'

/**
 * A provider that calls the portal says that the money has come. Where the payment can no longer be completed the
 * answer is no, nothing is written, and the provider leaves the money with the payer.
 */
export async function captureProviderTransaction(
  work: WorkWith<PaymentPorts>,
  provider: string,
  { externalId }: { externalId: string },
): Promise<Result<ProviderTransaction, MerchantError>> {
  const locked = await lockProviderTransaction(work, provider, externalId)
  if (!locked) return refuse('payments.error.transactionNotFound')
  const { row, intent } = locked
  if (row.status === 'captured') return ok(describeProviderTransaction(row))
  const status = nextProviderTransactionStatus(row.status, 'capture')
  if (!status) return refuse('payments.error.transactionMoved')
  if (intent.status !== 'open') return refuse('payments.error.notPayable')
  const captured = await work.tx.providerTransaction.update({
    where: { id: row.id },
    data: { status, capturedAt: work.now() },
  })
  const page = { sessionId: intent.id, paymentReference: externalId }
  const { answer } = await completePayment(work, intent, page)
  // The refusal undoes what was written so far.
  return answer.ok ? ok(describeProviderTransaction(captured)) : refuse('payments.error.notPayable')
}
