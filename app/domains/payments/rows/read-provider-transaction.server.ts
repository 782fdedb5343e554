import type { ProviderTransaction as Row } from '~/platform/prisma/client'
import type { Client } from '~/platform/work.server'

/** Null when the provider has begun none of this id. */
export function readProviderTransaction(
  client: Client,
  provider: string,
  externalId: string,
): Promise<Row | null> {
  return client.providerTransaction.findUnique({ where: { provider_externalId: { provider, externalId } } })
}
