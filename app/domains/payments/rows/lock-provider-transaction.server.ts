import type { PaymentIntent, ProviderTransaction } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { lockIntent } from './lock-intent.server'
import { readProviderTransaction } from './read-provider-transaction.server'

/** Locks its payment, so that all that happens to one payment comes one after another. Null when there is none. */
export async function lockProviderTransaction(
  work: Work,
  provider: string,
  externalId: string,
): Promise<{ row: ProviderTransaction; intent: PaymentIntent } | null> {
  const found = await readProviderTransaction(work, provider, externalId)
  const intent = found && (await lockIntent(work, found.paymentIntentId))
  // Read again under the lock.
  const row = intent && (await readProviderTransaction(work, provider, externalId))
  return row ? { row, intent } : null
}
