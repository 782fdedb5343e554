import { isId } from '~/lib/ids'
import { ok, type Refusal, type Result, refuse } from '~/lib/result'
import type { Prisma } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { sellerOf } from '../../policy'
import { clearCatalogueCache } from '../cached.server'
import { priceAfter, priceBounds } from '../rules'
import type { ProductsChange } from '../several/schema'
import { deleteDraft } from './delete-draft.server'
import { setProductStatus } from './set-product-status.server'

export type UpdateProductsError =
  | 'market.error.productNotFound'
  /** These are not possible for `details.names`, so nothing was done. */
  | 'market.error.several.price'
  | 'market.error.several.percent'
  | 'market.error.several.stock'
  | 'market.error.several.publish'
  | 'market.error.several.hide'
  | 'market.error.several.delete'

const impossible = {
  price: 'market.error.several.price',
  percent: 'market.error.several.percent',
  stock: 'market.error.several.stock',
  publish: 'market.error.several.publish',
  hide: 'market.error.several.hide',
  delete: 'market.error.several.delete',
} as const satisfies Record<ProductsChange['kind'], UpdateProductsError>

const lockSelect = {
  id: true,
  status: true,
  priceTiyin: true,
  availability: true,
  hasVariants: true,
  texts: { select: { name: true }, take: 1 },
} satisfies Prisma.ProductSelect

type Locked = Prisma.ProductGetPayload<{ select: typeof lockSelect }>

/** One change of several products of the seller: of all of them, or of none. Answers how many are otherwise than before. */
export async function updateProducts(
  work: Work,
  { productIds, change }: { productIds: readonly string[]; change: ProductsChange },
): Promise<Result<{ count: number }, UpdateProductsError>> {
  const sellerId = sellerOf(work)
  const ids = [...new Set(productIds)]
  if (!sellerId || !ids.every(isId)) return refuse('market.error.productNotFound')
  await work.tx.$executeRaw`select 1 from product where id = any (${ids}::uuid[]) order by id for update`
  const products = await work.tx.product.findMany({
    where: { id: { in: ids }, sellerId, parentId: null },
    select: lockSelect,
    orderBy: { id: 'asc' },
  })
  if (products.length < ids.length) return refuse('market.error.productNotFound')
  const wanted = products.filter((product) => !isSo(product, change))
  const unfit = wanted.filter((product) => !fits(product, change))
  if (unfit.length > 0) return refuseNames(change, unfit)
  for (const product of wanted) {
    if (!(await apply(work, product, change))) return refuseNames(change, [product])
  }
  clearCatalogueCache(work)
  return ok({ count: wanted.length })
}

function refuseNames({ kind }: ProductsChange, products: readonly Locked[]): Refusal<UpdateProductsError> {
  const names = products.map(({ texts }) => texts[0]?.name ?? '').filter(Boolean)
  const shown = names.slice(0, 5).join('; ')
  return refuse(impossible[kind], { names: names.length > 5 ? `${shown}; …` : shown })
}

/** It stands so already. */
function isSo({ status }: Locked, { kind }: ProductsChange): boolean {
  return (kind === 'publish' && status === 'published') || (kind === 'hide' && status === 'hidden')
}

function fits({ status, priceTiyin, availability, hasVariants }: Locked, change: ProductsChange): boolean {
  if (change.kind === 'price') return isPrice(change.priceTiyin)
  if (change.kind === 'percent') return isPrice(priceAfter(priceTiyin, change.percent))
  if (change.kind === 'stock') return availability === 'in_stock' && !hasVariants
  if (change.kind === 'delete') return status === 'draft'
  return true
}

function isPrice(tiyin: bigint): boolean {
  return tiyin >= priceBounds.least && tiyin <= priceBounds.most
}

/** False when a command of one product refuses it. */
async function apply(work: Work, product: Locked, change: ProductsChange): Promise<boolean> {
  const { id } = product
  const update = (data: Prisma.ProductUpdateInput) =>
    work.tx.product.update({ where: { id }, data: { ...data, version: { increment: 1 } } })
  switch (change.kind) {
    case 'price':
      await update({ priceTiyin: change.priceTiyin })
      return true
    case 'percent':
      await update({ priceTiyin: priceAfter(product.priceTiyin, change.percent) })
      return true
    case 'stock':
      await update({ stock: change.stock })
      return true
    case 'delete':
      return (await deleteDraft(work, { productId: id })).ok
    default:
      return (await setProductStatus(work, { productId: id, move: change.kind })).ok
  }
}
