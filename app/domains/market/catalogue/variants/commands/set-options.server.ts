import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { Prisma, Product } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { clearCatalogueCache } from '../../cached.server'
import { lockOwnProduct } from '../../rows/lock-own-product.server'
import { writeVariantTexts } from '../rows/write-variant-texts.server'
import { combinations, isSame, type Keys, mostVariants } from '../rules'
import { type ProductOption, readOptions } from '../schema'

export type SetOptionsError =
  | 'market.error.productNotFound'
  | 'market.error.productChanged'
  | 'variants.error.tooMany'

/**
 * Says in what the variants of a product differ. Every combination that was not there becomes a variant without stock;
 * what is in none any more is retired, with what was sold of it. The product itself has no stock from then on.
 */
export async function setOptions(
  work: Work,
  input: { productId: string; version: number; options: ProductOption[] },
): Promise<Result<null, SetOptionsError>> {
  const product = await lockOwnProduct(work, input.productId)
  if (!product || product.parentId) return refuse('market.error.productNotFound')
  if (product.version !== input.version)
    return refuse('market.error.productChanged', { version: product.version })
  const { options } = input
  const wanted = combinations(options)
  if (wanted.length === 0 || wanted.length > mostVariants)
    return refuse('variants.error.tooMany', { most: mostVariants })
  const before = combinations(readOptions(product.options))
  const there = await work.tx.product.findMany({
    where: { parentId: product.id },
    select: { id: true, firstKey: true, secondKey: true },
    orderBy: { id: 'asc' },
  })
  await retire(
    work,
    there.filter((variant) => !wanted.some((keys) => isOf(variant, keys))).map(({ id }) => id),
  )
  // One that was unticked stays so; one whose value was away comes back.
  const back = there.filter(
    (variant) => wanted.some((keys) => isOf(variant, keys)) && !before.some((keys) => isOf(variant, keys)),
  )
  await work.tx.product.updateMany({
    where: { id: { in: back.map(({ id }) => id) } },
    data: { retiredAt: null },
  })
  const added = wanted.filter((keys) => !there.some((variant) => isOf(variant, keys)))
  await work.tx.product.createMany({ data: added.map((keys) => variantRow(work, product, keys)) })
  await work.tx.product.update({
    where: { id: product.id },
    data: {
      ...{ hasVariants: true, stock: 0, version: product.version + 1 },
      options: options as unknown as Prisma.InputJsonValue,
    },
  })
  if (product.status === 'published')
    await work.tx.product.updateMany({
      where: { parentId: product.id, retiredAt: null, status: { not: 'published' } },
      data: { status: 'published' },
    })
  await writeVariantTexts(work, product.id)
  clearCatalogueCache(work)
  return ok(null)
}

function isOf(variant: { firstKey: string | null; secondKey: string | null }, keys: Keys): boolean {
  return isSame({ firstKey: variant.firstKey ?? '', secondKey: variant.secondKey ?? '' }, keys)
}

async function retire(work: Work, ids: readonly string[]): Promise<void> {
  const where = { id: { in: [...ids] } }
  await work.tx.product.updateMany({ where: { ...where, status: 'published' }, data: { status: 'hidden' } })
  await work.tx.product.updateMany({
    where: { ...where, retiredAt: null },
    data: { retiredAt: work.now(), article: null },
  })
}

function variantRow(work: Work, product: Product, keys: Keys): Prisma.ProductCreateManyInput {
  const id = newId()
  const { sellerId, categoryCode, regionSoato, priceTiyin, availability, leadDays, weightGrams } = product
  return {
    ...{ id, ...keys, parentId: product.id, slug: `${product.slug.slice(0, 64)}-${id.slice(-12)}` },
    ...{ sellerId, categoryCode, regionSoato, priceTiyin, availability, leadDays, weightGrams },
    ...{ stock: 0, status: 'draft', createdAt: work.now() },
  }
}
