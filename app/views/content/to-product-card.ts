import type { ProductCard } from '~/domains/market/schema'
import type { Locale } from '~/i18n/locales'
import { nameInScript } from '~/i18n/show-in-script'

const pictureWidth = 320

/** A product as the design system's card shows it; money is decimal tiyin. */
export function toProductCard(product: ProductCard, locale: Locale) {
  const { slug, name, priceTiyin, photo, seller } = product
  return {
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
  }
}
