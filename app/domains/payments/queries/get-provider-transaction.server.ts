import { transaction } from '~/platform/db.server'
import { systemScope } from '~/platform/system-scope.server'
import type { ProviderTransaction } from '../ports'
import { findTransaction, toTransaction } from '../provider-transaction-row.server'

/** For the provider itself; null when it has none of this id. */
export async function getProviderTransaction(
  provider: string,
  externalId: string,
): Promise<ProviderTransaction | null> {
  const row = await transaction(systemScope, (tx) => findTransaction(tx, provider, externalId))
  return row && toTransaction(row)
}
