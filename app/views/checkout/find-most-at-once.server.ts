import type { ContextWith } from '~/domains/identity/context'
import type { GatewayPorts } from '~/domains/payments/index.server'
import type { Locale } from '~/i18n/locales'
import { findLimit } from './find-limit.server'

/** The most that one payment carries, in soʻm as the language writes it; null when there is no bound. */
export function findMostAtOnce(context: ContextWith<GatewayPorts>, locale: Locale): string | null {
  return findLimit(context, 10n ** 15n, locale)?.bound ?? null
}
