import type { ProviderTransaction as Row } from '~/platform/prisma/client'
import type { ProviderTransaction } from '../ports'

/** As the provider may see it. */
export function describeProviderTransaction({
  paymentIntentId,
  provider: _,
  ...row
}: Row): ProviderTransaction {
  return { ...row, intentId: paymentIntentId }
}
