import { defaultLocale, isLocale, type Locale } from '~/i18n/locales'
import { localeCookie, readCookie } from './cookies.server'

/** The language for a request whose address names none. */
export async function preferredLocale(request: Request): Promise<Locale> {
  const chosen = (await readCookie<string>(localeCookie(), request)) ?? undefined
  return isLocale(chosen) ? chosen : matchAcceptLanguage(request.headers.get('Accept-Language') ?? '')
}

/** The best of our languages for an Accept-Language header; `uz` alone is Latin script, as in CLDR. */
export function matchAcceptLanguage(header: string): Locale {
  const wanted = header
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';')
      const quality = parameters.find((parameter) => parameter.trim().startsWith('q='))
      return { tag: tag.trim().toLowerCase(), q: quality ? Number(quality.trim().slice(2)) || 0 : 1 }
    })
    .filter(({ q }) => q > 0)
    .sort((a, b) => b.q - a.q)
  for (const { tag } of wanted) {
    if (tag.startsWith('uz-cyrl')) return 'uz-Cyrl'
    const language = tag.split('-')[0]
    if (language === 'uz') return 'uz-Latn'
    if (language === 'ru') return 'ru'
    if (language === 'en') return 'en'
  }
  return defaultLocale
}

/** The language a reader has just chosen: the page of this site she comes from was in another one. Else null. */
export function chosenLocale(request: Request): Locale | null {
  const from = request.headers.get('Referer') ?? ''
  if (!URL.canParse(from)) return null
  const [page, before] = [new URL(request.url), new URL(from)]
  const [locale, last] = [page, before].map(({ pathname }) => pathname.split('/')[1])
  return page.host === before.host && isLocale(locale) && isLocale(last) && locale !== last ? locale : null
}

/** The language of a page: the first part of its path, else as preferred. */
export async function localeOfRequest(request: Request): Promise<Locale> {
  const first = new URL(request.url).pathname.split('/')[1]
  return isLocale(first) ? first : preferredLocale(request)
}
