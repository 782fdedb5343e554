import { recordAudit } from '~/domains/audit/index.server'
import { isId, newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import type { CreateTransactionInput, MerchantError, ProviderTransaction } from '../ports'
import { describeProviderTransaction } from '../rows/describe-provider-transaction'
import { lockIntent } from '../rows/lock-intent.server'
import { readProviderTransaction } from '../rows/read-provider-transaction.server'
import { checkPayable } from '../rules'

/** The payer has chosen to pay at a provider that calls the portal. One transaction a payment can be under way. */
export async function createProviderTransaction(
  work: Work,
  provider: string,
  { intentId, amountTiyin, externalId, happenedAt }: CreateTransactionInput,
): Promise<Result<ProviderTransaction, MerchantError>> {
  if (!isId(intentId)) return refuse('payments.error.notFound')

  const intent = await lockIntent(work, intentId)
  const known = await readProviderTransaction(work, provider, externalId)
  if (known && known.paymentIntentId !== intentId) return refuse('payments.error.transactionMoved')
  if (known && known.amountTiyin !== amountTiyin) return refuse('payments.error.amountDiffers')
  if (known) return ok(describeProviderTransaction(known))
  const payable = checkPayable(intent, { provider, amountTiyin, now: work.now() })
  if (!payable.ok) return payable
  const other = await work.tx.providerTransaction.findFirst({
    where: { paymentIntentId: intentId, status: 'created' },
    select: { id: true },
  })
  if (other) return refuse('payments.error.beingPaid')
  const row = await work.tx.providerTransaction.create({
    data: {
      id: newId(),
      paymentIntentId: intentId,
      ...{ provider, externalId, amountTiyin, happenedAt },
      status: 'created',
      createdAt: work.now(),
    },
  })
  await recordAudit(work, { subject: intentId, action: 'payment.begun', details: { provider } })
  return ok(describeProviderTransaction(row))
}
