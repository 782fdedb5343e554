import { recordAudit } from '~/domains/audit/index.server'
import type { Context } from '~/domains/identity/context'
import { isId, newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { transaction } from '~/platform/db.server'
import { asPortal, lockIntent } from '../intent-row.server'
import type { CreateTransactionInput, MerchantError, ProviderTransaction } from '../ports'
import { findTransaction, toTransaction } from '../provider-transaction-row.server'
import { checkPayable } from '../rules'

/** The payer has chosen to pay at a provider that calls the portal. One transaction a payment can be under way. */
export async function createProviderTransaction(
  context: Context,
  provider: string,
  { intentId, amountTiyin, externalId, happenedAt }: CreateTransactionInput,
): Promise<Result<ProviderTransaction, MerchantError>> {
  if (!isId(intentId)) return refuse('payments.error.notFound')
  return transaction(asPortal(context), async (tx) => {
    const intent = await lockIntent(tx, intentId)
    const known = await findTransaction(tx, provider, externalId)
    if (known && known.paymentIntentId !== intentId) return refuse('payments.error.transactionMoved')
    if (known && known.amountTiyin !== amountTiyin) return refuse('payments.error.amountDiffers')
    if (known) return ok(toTransaction(known))
    const payable = checkPayable(intent, { provider, amountTiyin, now: context.now() })
    if (!payable.ok) return payable
    const other = await tx.providerTransaction.findFirst({
      where: { paymentIntentId: intentId, status: 'created' },
      select: { id: true },
    })
    if (other) return refuse('payments.error.beingPaid')
    const row = await tx.providerTransaction.create({
      data: {
        id: newId(),
        paymentIntentId: intentId,
        ...{ provider, externalId, amountTiyin, happenedAt },
        status: 'created',
        createdAt: context.now(),
      },
    })
    await recordAudit(tx, { subject: intentId, action: 'payment.begun', details: { provider } })
    return ok(toTransaction(row))
  })
}
