import { isLocale, type Locale } from '~/i18n/locales'
import { fillOtherScript } from '~/i18n/uzbek/fill-other-script'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { clearCatalogueCache } from '../../../catalogue/cached.server'
import { lockOwnProduct } from '../../../catalogue/rows/lock-own-product.server'
import { writeSearchDocuments } from '../../../catalogue/rows/write-search-documents.server'
import { writeVariantTexts } from '../../../catalogue/variants/rows/write-variant-texts.server'
import { withOtherScript } from '../../../catalogue/writing/schema'
import { lockOwnSeller } from '../../rows/lock-own-seller.server'
import type { TranslationInput } from '../schema'

interface Accepted {
  toLocale: Locale
  text: TranslationInput
  /** Of the product or the shop, as the seller saw it. */
  seen: number
}

export type WriteTranslationError =
  | 'translations.error.notFound'
  | 'market.error.productChanged'
  | 'market.error.shopChanged'

/** The product says it in that language too. What the transliterator made is made anew, and what it may make is made. */
export async function writeToProduct(
  work: Work,
  productId: string,
  { toLocale, text, seen }: Accepted,
): Promise<Result<null, WriteTranslationError>> {
  const product = await lockOwnProduct(work, productId)
  if (!product) return refuse('translations.error.notFound')
  if (product.version !== seen) return refuse('market.error.productChanged', { version: product.version })
  const before = await work.tx.productText.findMany({ where: { productId, isMade: false } })
  const own = before.flatMap(({ locale, name, description }) =>
    isLocale(locale) && locale !== toLocale ? [{ locale, name, description }] : [],
  )
  const texts = withOtherScript([...own, { locale: toLocale, name: text.name ?? '', description: text.text }])
  await work.tx.productText.deleteMany({ where: { productId } })
  await work.tx.productText.createMany({ data: texts.map((one) => ({ productId, ...one })) })
  await work.tx.product.update({
    where: { id: productId },
    data: { version: product.version + 1, updatedAt: work.now() },
  })
  if (product.hasVariants) await writeVariantTexts(work, productId)
  await writeSearchDocuments(work, [productId])
  clearCatalogueCache(work)
  return ok(null)
}

/** The shop tells its story in that language too. */
export async function writeToShop(
  work: Work,
  { toLocale, text, seen }: Accepted,
): Promise<Result<null, WriteTranslationError>> {
  const seller = await lockOwnSeller(work)
  if (!seller) return refuse('translations.error.notFound')
  if (seller.version !== seen) return refuse('market.error.shopChanged')
  const own = Object.entries(seller.about as Partial<Record<Locale, string>>).filter(
    ([locale]) => !seller.aboutMade.includes(locale),
  )
  const { texts, made } = fillOtherScript({ ...Object.fromEntries(own), [toLocale]: text.text })
  await work.tx.seller.update({
    where: { id: seller.id },
    data: { about: texts, aboutMade: made ? [made] : [], version: seller.version + 1 },
  })
  clearCatalogueCache(work)
  return ok(null)
}
