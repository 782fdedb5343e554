import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { Product } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { clearCatalogueCache } from '../../cached.server'
import { lockOwnProduct } from '../../rows/lock-own-product.server'
import { writeVariantTexts } from '../rows/write-variant-texts.server'

export type UpdateVariantsError =
  | 'market.error.productNotFound'
  | 'market.error.productChanged'
  /** None would be left to buy. */
  | 'variants.error.none'
  /** `details.id` names the variant, `details.article` what is given twice. */
  | 'variants.error.articleTaken'

export interface VariantRow {
  id: string
  isOffered: boolean
  stock: number
  /** What the form showed: what was sold since is taken off. */
  seenStock: number
  /** Tiyin; null for the product's. */
  priceTiyin: bigint | null
  article: string | null
  /** Picture of the product that shows it; null for none of its own. */
  photoId: string | null
}

/** Writes down all variants of a product at once: what is there of each, what it costs, and whether it is offered. */
export async function updateVariants(
  work: Work,
  input: { productId: string; version: number; rows: readonly VariantRow[] },
): Promise<Result<null, UpdateVariantsError>> {
  const product = await lockOwnProduct(work, input.productId)
  if (!product?.hasVariants) return refuse('market.error.productNotFound')
  if (product.version !== input.version)
    return refuse('market.error.productChanged', { version: product.version })
  if (!input.rows.some(({ isOffered }) => isOffered)) return refuse('variants.error.none')
  await work.tx
    .$executeRaw`select 1 from product where parent_id = ${product.id}::uuid order by id for update`
  const variants = await work.tx.product.findMany({ where: { parentId: product.id } })
  const rows = input.rows.flatMap((row) => {
    const variant = variants.find(({ id }) => id === row.id)
    return variant ? [{ ...row, variant }] : []
  })
  if (rows.length < input.rows.length) return refuse('market.error.productNotFound')
  const taken = await findTaken(work, product, input.rows)
  if (taken) return refuse('variants.error.articleTaken', { id: taken.id, article: taken.article ?? '' })
  // Numbers may be exchanged between two of them.
  await work.tx.product.updateMany({ where: { parentId: product.id }, data: { article: null } })
  for (const row of rows) await writeVariant(work, product, row)
  await work.tx.product.update({ where: { id: product.id }, data: { version: product.version + 1 } })
  await writeVariantTexts(work, product.id)
  clearCatalogueCache(work)
  return ok(null)
}

/** The first whose number another one has. */
async function findTaken(work: Work, product: Product, rows: readonly VariantRow[]) {
  const given = rows.filter(({ isOffered, article }) => isOffered && article !== null)
  const twice = given.find((row, index) => given.findIndex(({ article }) => article === row.article) < index)
  if (twice) return twice
  const elsewhere = await work.tx.product.findMany({
    where: {
      sellerId: product.sellerId,
      article: { in: given.flatMap(({ article }) => article ?? []) },
      OR: [{ parentId: null }, { parentId: { not: product.id } }],
    },
    select: { article: true },
  })
  return given.find((row) => elsewhere.some(({ article }) => article === row.article))
}

async function writeVariant(
  work: Work,
  product: Product,
  { variant, isOffered, stock, seenStock, priceTiyin, article, photoId }: VariantRow & { variant: Product },
): Promise<void> {
  const isCounted = product.availability === 'in_stock'
  await work.tx.product.update({
    where: { id: variant.id },
    data: {
      stock: isCounted ? Math.max(0, stock + variant.stock - seenStock) : 0,
      priceTiyin: priceTiyin ?? product.priceTiyin,
      ownPrice: priceTiyin !== null,
      article: isOffered ? article : null,
      retiredAt: isOffered ? null : (variant.retiredAt ?? work.now()),
      status: isOffered && product.status === 'published' ? 'published' : offSale(variant.status),
      version: variant.version + 1,
    },
  })
  await work.tx.productPhoto.deleteMany({ where: { productId: variant.id } })
  const photo =
    photoId && (await work.tx.productPhoto.findFirst({ where: { id: photoId, productId: product.id } }))
  if (!photo) return
  const { alt, ...same } = photo
  await work.tx.productPhoto.create({
    data: { ...same, alt: alt ?? {}, id: newId(), productId: variant.id, position: 0 },
  })
}

function offSale(status: Product['status']): Product['status'] {
  return status === 'published' ? 'hidden' : status
}
