import type { Request, Response } from 'express'
import { createFormat, type Format } from '~/i18n/format'
import { defaultLocale, isLocale, type Locale, localeNames, locales } from '~/i18n/locales'
import type { Translate } from '~/i18n/translate'
import { getT } from '~/i18n/translator.server'
import { type Html, html } from './html'

export interface Language {
  locale: Locale
  t: Translate
  format: Format
}

/** `?lang=`, else `preferred`, else Accept-Language, else Uzbek in Latin script. */
export function readLanguage(request: Request, preferred?: string): Language {
  const asked = typeof request.query.lang === 'string' ? request.query.lang : undefined
  const locale = [asked, preferred, acceptedLocale(request)].find(isLocale) ?? defaultLocale
  return { locale, t: getT(locale), format: createFormat(locale) }
}

function acceptedLocale(request: Request): Locale | undefined {
  for (const tag of request.acceptsLanguages()) {
    if (isLocale(tag)) return tag
    const lower = tag.toLowerCase()
    if (lower.startsWith('uz')) return lower.includes('cyrl') ? 'uz-Cyrl' : 'uz-Latn'
    const found = locales.find((locale) => locale === lower.split('-')[0])
    if (found) return found
  }
  return undefined
}

/** Sends a whole page. The first thing on it says that this is a stand-in. */
export function sendPage(
  request: Request,
  response: Response,
  language: Language,
  page: { title: string; body: Html; status?: number },
): void {
  const { locale, t } = language
  response
    .status(page.status ?? 200)
    .set('cache-control', 'no-store')
    .type('html')
    .send(
      html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title} – ${t('sandbox.page.title')}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/sandbox.css">
</head>
<body>
<a class="skip" href="#main">${t('sandbox.page.skip')}</a>
<header>
<p class="banner"><strong>${t('sandbox.page.name')}</strong> ${t('sandbox.page.notice')}</p>
<nav aria-label="${t('sandbox.page.languages')}"><ul class="row">${locales.map(
        (other) =>
          html`<li><a lang="${other}" hreflang="${other}" href="${withLanguage(request, other)}"${
            other === locale ? html` aria-current="true"` : ''
          }>${localeNames[other].full}</a></li>`,
      )}</ul></nav>
</header>
<main id="main" tabindex="-1">
<h1>${page.title}</h1>
${page.body}
</main>
<footer><p><a href="/?lang=${locale}">${t('sandbox.page.all')}</a></p></footer>
</body>
</html>`.text,
    )
}

function withLanguage(request: Request, locale: Locale): string {
  const url = new URL(request.originalUrl, 'http://sandbox')
  url.searchParams.set('lang', locale)
  return url.pathname + url.search
}

/** True for programs that ask for JSON, false for browsers. */
export function wantsJson(request: Request): boolean {
  return request.is('json') === 'json' || request.accepts(['html', 'json']) === 'json'
}
