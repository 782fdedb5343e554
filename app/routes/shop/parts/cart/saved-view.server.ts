import { findSaved } from '~/domains/market/index.server'
import { createFormat } from '~/i18n/format'
import type { Locale } from '~/i18n/locales'
import { getT } from '~/i18n/translator.server'
import { photoUrl } from '../market/photo-source'
import type { CartSession } from './cart-session.server'

export interface SavedLine {
  productId: string
  href: string
  name: string
  lang?: string | undefined
  /** Null when the product has no picture. */
  photo: { src: string; alt: string; lang?: string | undefined } | null
  /** Price and number. */
  pieces: string
  /** Why it cannot be put back now; absent when it can. */
  obstacle?: string | undefined
}

/** What was saved for later, with every text ready. */
export async function viewSaved(session: CartSession | null, locale: Locale): Promise<SavedLine[]> {
  if (!session) return []
  const t = getT(locale)
  const { money, number } = createFormat(locale)
  const other = (lang: string) => (lang === locale ? undefined : lang)
  return (await findSaved(session.tokenHash, locale)).map((line) => {
    const { productId, slug, name, photo, unitPriceTiyin, quantity, availability, stock, onSale } = line
    const isSoldOut = availability === 'in_stock' && stock === 0
    const each = t('shop.cart.each', { price: money(unitPriceTiyin) })
    return {
      productId,
      href: `/${locale}/market/products/${slug}`,
      name: name.text,
      lang: other(name.lang),
      photo: photo && { src: photoUrl(photo.key, 320), alt: photo.alt.text, lang: other(photo.alt.lang) },
      pieces: t('checkout.saved.pieces', { each, quantity: number(quantity) }),
      obstacle: onSale
        ? isSoldOut
          ? t('checkout.saved.soldOut')
          : undefined
        : t('checkout.saved.notOnSale'),
    }
  })
}
