import type { Feature } from '~/domains/market/index.server'
import type { Locale } from '~/i18n/locales'
import { nameInScript } from '~/i18n/show-in-script'

const pictureWidth = 320

/** What stands in front of the market, every text in the reader's language; money is decimal tiyin. */
export function showFront(features: readonly Feature[], locale: Locale) {
  return features.map(({ id, kind, look, theme, titles, sentences, path, items }) => ({
    ...{ id, kind, look, theme, title: titles[locale], sentence: sentences[locale] },
    href: path === null ? null : `/${locale}${path === '/' ? '' : path}`,
    cards: items.map(({ slug, name, priceTiyin, photo, seller }) => ({
      href: `/${locale}/market/products/${slug}`,
      title: name.text,
      ...(name.lang === locale ? {} : { titleLang: name.lang }),
      priceTiyin: priceTiyin.toString(),
      meta: nameInScript(seller.name, locale),
      ...(photo && {
        photo: {
          src: `/media/${photo.key}-${pictureWidth}.webp`,
          alt: photo.alt.text,
          ...(photo.alt.lang === locale ? {} : { lang: photo.alt.lang }),
          width: pictureWidth,
          height: Math.round((pictureWidth * photo.height) / photo.width),
        },
      }),
    })),
  }))
}
