import { pageTitle } from '~/http/urls.server'
import type { Locale } from '~/i18n/locales'
import { getT } from '~/i18n/translator.server'

/** For pages that have a title and a description of their own in the catalogue. */
export function titleAndDescription(
  locale: Locale,
  page: 'home' | 'services' | 'devices' | 'makers' | 'about' | 'help' | 'privacy',
) {
  return {
    title: pageTitle(locale, `public.${page}.title`),
    description: getT(locale)(`public.${page}.description`),
  }
}
