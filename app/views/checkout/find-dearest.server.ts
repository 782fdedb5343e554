import type { ContextWith } from '~/domains/identity/context'
import type { GatewayPorts } from '~/domains/payments/index.server'
import type { Locale } from '~/i18n/locales'
import { findPriceLimit } from './find-price-limit.server'

/** Above it no price is taken in any form of ours. */
const most = 10n ** 9n

/**
 * The dearest price, in whole soʻm, at which one piece of this weight can be paid with the cheapest delivery; null when
 * there is no bound. The doors say of a sum only whether they take it, so it is looked for.
 */
export function findDearest(
  context: ContextWith<GatewayPorts>,
  weightGrams: number,
  locale: Locale,
): string | null {
  const isAbove = (som: bigint) =>
    findPriceLimit(context, { priceTiyin: som * 100n, weightGrams }, locale) !== null
  if (!isAbove(most)) return null
  let [fits, above] = [0n, most]
  while (above - fits > 1n) {
    const middle = (fits + above) / 2n
    if (isAbove(middle)) above = middle
    else fits = middle
  }
  return String(fits)
}
