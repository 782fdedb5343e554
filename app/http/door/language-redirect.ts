import type { RequestHandler } from 'express'
import { isLocale, type Locale, locales } from '~/i18n/locales'
import { pageRequest } from './page-request'

interface LanguageRedirect {
  /** What may stand behind a language. */
  sections: ReadonlySet<string>
  /** The language of whoever asks, for an address that does not say which. */
  preferred: (request: globalThis.Request) => Promise<Locale>
  publicOrigin: string
}

/** Leads from an address as people write it to the page itself: `/EN/market`, `/uz/market`, `/market`. */
export function languageRedirect({ sections, preferred, publicOrigin }: LanguageRedirect): RequestHandler {
  return async (request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next()
    const way = findWay(request.path, sections)
    if (!way) return next()
    try {
      const asked = way.locale ?? (await preferred(pageRequest(request, publicOrigin)))
      const locale = way.isUzbek && !asked.startsWith('uz') ? 'uz-Latn' : asked
      if (!way.locale) response.set({ Vary: 'Cookie, Accept-Language', 'Cache-Control': 'private, no-cache' })
      const query = request.originalUrl.slice(request.path.length)
      response.redirect(way.locale ? 301 : 302, `/${locale}${way.rest}${query}`)
    } catch (error) {
      next(error)
    }
  }
}

interface Way {
  /** Null when the reader's own decides. */
  locale: Locale | null
  /** Uzbek, in whichever script is read. */
  isUzbek: boolean
  /** With its leading slash, or empty. */
  rest: string
}

/** Null for an address that names a language rightly, or of which nothing can be made. */
export function findWay(path: string, sections: ReadonlySet<string>): Way | null {
  const [, first = '', ...others] = path.split('/')
  if (isLocale(first)) return null
  const rest = others.map((part) => `/${part}`).join('')
  const tag = first.toLowerCase().replaceAll('_', '-')
  if (/^uz(-uz)?$/.test(tag)) return { locale: null, isUzbek: true, rest }
  const locale = locales.find(
    (known) => tag === known.toLowerCase() || tag.startsWith(`${known.toLowerCase()}-`),
  )
  if (locale && /^\w+(-[a-z]{4})?(-[a-z]{2})?$/.test(tag)) return { locale, isUzbek: false, rest }
  return sections.has(first) ? { locale: null, isUzbek: false, rest: path } : null
}
