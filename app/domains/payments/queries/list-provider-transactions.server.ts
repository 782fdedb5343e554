import { transaction } from '~/platform/db.server'
import { systemScope } from '~/platform/system-scope.server'
import type { ProviderTransaction } from '../ports'
import { describeProviderTransaction } from '../rows/describe-provider-transaction'

/** For the provider itself: what it began in the period by its own clock, the first first; both ends belong to it. */
export async function listProviderTransactions(
  provider: string,
  { from, until }: { from: Date; until: Date },
): Promise<ProviderTransaction[]> {
  const rows = await transaction(systemScope, (tx) =>
    tx.providerTransaction.findMany({
      where: { provider, happenedAt: { gte: from, lte: until } },
      orderBy: [{ happenedAt: 'asc' }, { id: 'asc' }],
    }),
  )
  return rows.map(describeProviderTransaction)
}
