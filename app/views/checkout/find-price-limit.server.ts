import type { ContextWith } from '~/domains/identity/context'
import { leastTotal } from '~/domains/market/index.server'
import type { GatewayPorts } from '~/domains/payments/index.server'
import type { Locale } from '~/i18n/locales'
import { findLimit, type PaymentLimit } from './find-limit.server'

/**
 * Why one piece of a product cannot be paid even with the cheapest delivery: no buyer can then have it on the portal.
 * Null when it can, also when it is too cheap by itself: more of it can be bought.
 */
export function findPriceLimit(
  context: ContextWith<GatewayPorts>,
  product: { priceTiyin: bigint; weightGrams: number },
  locale: Locale,
): PaymentLimit | null {
  const limit = findLimit(context, leastTotal(product), locale)
  return limit?.key === 'payments.error.amountTooLarge' ? limit : null
}
