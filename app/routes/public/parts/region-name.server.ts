import type { Territory } from '~/domains/reference/schema'
import type { Locale } from '~/i18n/locales'

/** Empty for a region that is not among them. */
export function regionName(regions: readonly Territory[], soato: string, locale: Locale): string {
  return regions.find((region) => region.soato === soato)?.names[locale] ?? ''
}
