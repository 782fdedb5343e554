import type { Feature } from '~/domains/market/index.server'
import type { Locale } from '~/i18n/locales'
import { toProductCard } from './to-product-card'

/** What stands in front of the market, every text in the reader's language; money is decimal tiyin. */
export function showFront(features: readonly Feature[], locale: Locale) {
  return features.map(({ id, kind, look, theme, titles, sentences, path, items }) => ({
    ...{ id, kind, look, theme, title: titles[locale], sentence: sentences[locale] },
    href: path === null ? null : `/${locale}${path === '/' ? '' : path}`,
    cards: items.map((item) => toProductCard(item, locale)),
  }))
}
