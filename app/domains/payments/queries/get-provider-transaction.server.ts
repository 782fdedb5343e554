import { perform } from '~/platform/perform.server'
import { systemScope } from '~/platform/system-scope.server'
import type { ProviderTransaction } from '../ports'
import { describeProviderTransaction } from '../rows/describe-provider-transaction'
import { readProviderTransaction } from '../rows/read-provider-transaction.server'

/** For the provider itself; null when it has none of this id. */
export async function getProviderTransaction(
  provider: string,
  externalId: string,
): Promise<ProviderTransaction | null> {
  const row = await perform(systemScope, readProviderTransaction, provider, externalId)
  return row && describeProviderTransaction(row)
}
