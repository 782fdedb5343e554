import type { ContextWith } from '~/domains/identity/context'
import { checkPayableAmount, type PaymentPorts } from '~/domains/payments/index.server'
import type { Locale } from '~/i18n/locales'

/** Why this sum cannot be paid at once, as `payments.error.…` with its bound; null when it can. */
export function findLimit(
  context: ContextWith<Pick<PaymentPorts, 'payments'>>,
  amountTiyin: bigint,
  locale: Locale,
): { key: string; bound: string } | null {
  const answer = checkPayableAmount(context, { amountTiyin, locale })
  return answer.ok ? null : { key: answer.error, bound: String(answer.details?.bound ?? '') }
}
