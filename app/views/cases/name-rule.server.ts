import type { Locale } from '~/i18n/locales'
import { getT } from '~/i18n/translator.server'

interface NamedRule {
  rule: string
  title: Readonly<Record<Locale, string>>
}

/**
 * What a condition is called: a condition of the right says so before its name, because the version of the service often
 * checks the same by registers and calls it the same.
 */
export function nameRule({ rule, title }: NamedRule, locale: Locale): string {
  const name = title[locale]
  return rule.startsWith('right.') ? getT(locale)('applications.decisionReceipt.ofRight', { name }) : name
}
