import type { ContextWith } from '~/domains/identity/context'
import { checkPayableAmount, type GatewayPorts } from '~/domains/payments/index.server'
import type { Locale } from '~/i18n/locales'
import type { TextKey } from '~/lib/text-key'

export interface PaymentLimit {
  /** `payments.error.…` */
  key: TextKey
  /** The most or least of one payment, in soʻm as the language writes it. */
  bound: string
}

/** Why this sum cannot be paid at once; null when it can. */
export function findLimit(
  context: ContextWith<GatewayPorts>,
  amountTiyin: bigint,
  locale: Locale,
): PaymentLimit | null {
  const answer = checkPayableAmount(context, { amountTiyin, locale })
  return answer.ok ? null : { key: answer.error, bound: String(answer.details?.bound ?? '') }
}
