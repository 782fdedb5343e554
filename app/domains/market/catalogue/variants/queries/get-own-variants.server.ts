import type { Context } from '~/domains/identity/context'
import { isId } from '~/lib/ids'
import { transaction } from '~/platform/db.server'
import { sellerOf } from '../../../policy'
import { variantValues } from '../name-variant'
import { placeOf } from '../rules'
import { type ProductOption, readOptions } from '../schema'

export interface OwnVariant {
  id: string
  /** Its values in the reader's language, in the order of the options. */
  values: string[]
  isOffered: boolean
  stock: number
  /** Tiyin; null for the product's. */
  priceTiyin: bigint | null
  article: string | null
  /** The product's picture that shows it. */
  photoKey: string | null
}

export interface OwnVariants {
  options: ProductOption[]
  variants: OwnVariant[]
}

/** The options of the seller's own product, with all combinations of them; null for anybody else's. */
export async function getOwnVariants(
  context: Context,
  { productId, locale }: { productId: string; locale: string },
): Promise<OwnVariants | null> {
  const sellerId = sellerOf(context)
  if (!sellerId || !isId(productId)) return null
  const product = await transaction(context, (tx) =>
    tx.product.findFirst({
      where: { id: productId, sellerId, parentId: null },
      select: {
        options: true,
        variants: {
          include: { photos: { select: { storageKey: true }, orderBy: { position: 'asc' }, take: 1 } },
        },
      },
    }),
  )
  if (!product) return null
  const options = readOptions(product.options)
  const variants = product.variants
    .map((variant) => {
      const keys = { firstKey: variant.firstKey ?? '', secondKey: variant.secondKey ?? '' }
      return { variant, keys, place: placeOf(options, keys) }
    })
    .filter(({ place }) => place < Number.MAX_SAFE_INTEGER)
    .sort((a, b) => a.place - b.place)
  return {
    options,
    variants: variants.map(({ variant, keys }) => ({
      id: variant.id,
      values: variantValues(options, keys, locale),
      isOffered: variant.retiredAt === null,
      stock: variant.stock,
      priceTiyin: variant.ownPrice ? variant.priceTiyin : null,
      article: variant.article,
      photoKey: variant.photos[0]?.storageKey ?? null,
    })),
  }
}
