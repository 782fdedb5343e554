import type { Tx } from '~/platform/db.server'
import type { PaymentIntent, ProviderTransaction as Row } from '~/platform/prisma/client'
import { lockIntent } from './intent-row.server'
import type { ProviderTransaction } from './ports'

/** As the provider may see it. */
export function toTransaction({ paymentIntentId, provider: _, ...row }: Row): ProviderTransaction {
  return { ...row, intentId: paymentIntentId }
}

export function findTransaction(tx: Tx, provider: string, externalId: string): Promise<Row | null> {
  return tx.providerTransaction.findUnique({ where: { provider_externalId: { provider, externalId } } })
}

/** Locks its payment, so that all that happens to one payment comes one after another. Null when there is none. */
export async function lockTransaction(
  tx: Tx,
  provider: string,
  externalId: string,
): Promise<{ row: Row; intent: PaymentIntent } | null> {
  const found = await findTransaction(tx, provider, externalId)
  const intent = found && (await lockIntent(tx, found.paymentIntentId))
  // Read again under the lock.
  const row = intent && (await findTransaction(tx, provider, externalId))
  return row ? { row, intent } : null
}
