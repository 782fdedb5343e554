import { getCentre } from '~/domains/reference/index.server'
import type { Locale } from '~/i18n/locales'
import { getT } from '~/i18n/translator.server'

/** An Inson centre as a sentence names it; a dash when it is not known. */
export async function nameCentre(locale: Locale, code: string | null): Promise<string> {
  const centre = code ? await getCentre(code) : null
  return centre ? getT(locale)('applications.case.centreName', { name: centre.names[locale] }) : '—'
}
