import { pageTitle } from '~/http/urls.server'
import type { Locale } from '~/i18n/locales'
import { getT } from '~/i18n/translator.server'

/** For pages that have a title and a description of their own in the catalogue; `q` is what was searched for there. */
export function titleAndDescription(
  locale: Locale,
  page: 'home' | 'services' | 'devices' | 'makers' | 'centres' | 'help',
  q = '',
) {
  const t = getT(locale)
  const list = t(`public.${page}.title`)
  return {
    title: q
      ? pageTitle(locale, 'search.listTitle', { query: q, list })
      : pageTitle(locale, `public.${page}.title`),
    description: t(`public.${page}.description`),
  }
}
