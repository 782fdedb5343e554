import type { ContextWith } from '~/domains/identity/context'
import { leastTotal } from '~/domains/market/index.server'
import { checkPayableAmount, type PaymentPorts } from '~/domains/payments/index.server'
import type { Locale } from '~/i18n/locales'
import type { TextKey } from '~/lib/text-key'

export interface PaymentLimit {
  /** `payments.error.…` */
  key: TextKey
  /** The most or least of one payment, in soʻm as the language writes it. */
  bound: string
}

type Paying = ContextWith<Pick<PaymentPorts, 'payments'>>

/** Why this sum cannot be paid at once; null when it can. */
export function findLimit(context: Paying, amountTiyin: bigint, locale: Locale): PaymentLimit | null {
  const answer = checkPayableAmount(context, { amountTiyin, locale })
  return answer.ok ? null : { key: answer.error, bound: String(answer.details?.bound ?? '') }
}

/**
 * Why one piece of a product cannot be paid even with the cheapest delivery: no buyer can then have it on the portal.
 * Null when it can, also when it is too cheap by itself: more of it can be bought.
 */
export function findPriceLimit(
  context: Paying,
  product: { priceTiyin: bigint; weightGrams: number },
  locale: Locale,
): PaymentLimit | null {
  const limit = findLimit(context, leastTotal(product), locale)
  return limit?.key === 'payments.error.amountTooLarge' ? limit : null
}

/** The most that one payment carries, in soʻm as the language writes it; null when there is no bound. */
export function findMostAtOnce(context: Paying, locale: Locale): string | null {
  return findLimit(context, 10n ** 15n, locale)?.bound ?? null
}
