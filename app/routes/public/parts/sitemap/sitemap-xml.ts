import { defaultLocale, locales } from '~/i18n/locales'
import { escapeXml } from '~/lib/sheet/escape-xml'

/**
 * A sitemap of pages that exist in every language, each with its other languages beside it.
 * `origin` has no slash at its end; a path stands behind the locale and is empty for the home page.
 */
export function sitemapXml(origin: string, paths: readonly string[]): string {
  const head =
    '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"' +
    ' xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
  return `${head}${paths.map((path) => entries(origin, path)).join('')}</urlset>\n`
}

function entries(origin: string, path: string): string {
  const address = (locale: string) => escapeXml(encodeURI(`${origin}/${locale}${path}`))
  const alternates = [...locales.map((locale) => [locale, locale]), ['x-default', defaultLocale]]
    .map(
      ([name = '', locale = '']) =>
        `<xhtml:link rel="alternate" hreflang="${name}" href="${address(locale)}"/>`,
    )
    .join('')
  return locales.map((locale) => `<url><loc>${address(locale)}</loc>${alternates}</url>\n`).join('')
}
