import type { Locale } from '~/i18n/locales'
import { getT } from '~/i18n/translator.server'
import { nameHelperCentre } from './show-help.server'

/** By whom something was done at the person's request, as a sentence; null where nobody helped. */
export async function nameHelper(
  help: { organisationId: string | null } | null,
  locale: Locale,
): Promise<string | null> {
  if (!help) return null
  const t = getT(locale)
  const centre = await nameHelperCentre(help.organisationId, locale)
  return centre ? t('vouchers.helped.byCentre', { centre }) : t('vouchers.helped.byPhone')
}
