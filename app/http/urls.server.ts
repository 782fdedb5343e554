import type { Locale } from '~/i18n/locales'
import { getT } from '~/i18n/translator.server'
import type { TextKey } from '~/lib/text-key'
import { env } from '~/platform/env.server'

/** The address OneID sends the browser back to; registered there, so it is one for all languages. */
export function oneidCallbackUrl(): string {
  return `${env().PUBLIC_ORIGIN}/auth/oneid/callback`
}

/** An absolute address on this site, for providers, mail and `hreflang`. */
export function absoluteUrl(path: string): string {
  return `${env().PUBLIC_ORIGIN}${path}`
}

/** A page's `<title>`: the page, then the product. `values` are the key's placeholders. */
export function pageTitle(locale: Locale, key: TextKey, values?: Record<string, string | number>): string {
  return titleOf(locale, getT(locale)(key, values))
}

/** The same for a title that is not a key, such as a product's name. */
export function titleOf(locale: Locale, text: string): string {
  return getT(locale)('layout.title', { page: text })
}
