import type { Context } from '~/domains/identity/context'
import { nameContains } from '~/i18n/uzbek/name-contains'
import { database } from '~/platform/db.server'
import type { Prisma } from '~/platform/prisma/client'
import type { ProductStatus } from '~/platform/prisma/enums'
import { chooseColumn } from '../../catalogue/local-text'
import { stockState } from '../../catalogue/rules'
import type { LocalText, StockState } from '../../catalogue/schema'
import { sellerOf } from '../../policy'

export const ownProductsPerPage = 30

export interface OwnProductRow {
  id: string
  slug: string
  name: LocalText
  status: ProductStatus
  priceTiyin: bigint
  weightGrams: number
  stock: number
  state: Exclude<StockState, 'reserved'>
  photoKey: string | null
  /** Languages in which it is described. */
  locales: string[]
}

export const ownProductSorts = ['price', 'stock'] as const

interface OwnProductFilter {
  status: ProductStatus | null
  /** A part of a name, in any language; empty for all. */
  q?: string
  page: number
  locale: string
  /** Null for the newest first. */
  by?: (typeof ownProductSorts)[number] | null
  descending?: boolean
}

function orderBy({ by, descending }: OwnProductFilter): Prisma.ProductOrderByWithRelationInput[] {
  const sort = by && !descending ? 'asc' : 'desc'
  if (by === 'price') return [{ priceTiyin: sort }, { id: sort }]
  // What is made to order has no stock.
  if (by === 'stock') return [{ availability: 'asc' }, { stock: sort }, { id: sort }]
  return [{ createdAt: sort }, { id: sort }]
}

/** Products of the seller the context acts for, in every status. */
export async function listOwnProducts(
  context: Context,
  filter: OwnProductFilter,
): Promise<{ products: OwnProductRow[]; total: number }> {
  const sellerId = sellerOf(context)
  if (!sellerId) return { products: [], total: 0 }
  const typed = filter.q?.trim()
  const where = {
    ...{ sellerId, parentId: null },
    ...(filter.status ? { status: filter.status } : {}),
    ...(typed ? { OR: nameContains(typed).map((name) => ({ texts: { some: { name } } })) } : {}),
  }
  const total = await database().product.count({ where })
  const rows = await database().product.findMany({
    where,
    select: {
      id: true,
      slug: true,
      status: true,
      priceTiyin: true,
      weightGrams: true,
      stock: true,
      availability: true,
      hasVariants: true,
      variants: { where: { retiredAt: null }, select: { stock: true } },
      texts: { select: { locale: true, name: true } },
      photos: { select: { storageKey: true }, orderBy: { position: 'asc' }, take: 1 },
    },
    orderBy: orderBy(filter),
    skip: (filter.page - 1) * ownProductsPerPage,
    take: ownProductsPerPage,
  })
  const products = rows.map(({ texts, photos, availability, hasVariants, variants, ...row }) => {
    const stock = hasVariants ? variants.reduce((sum, each) => sum + each.stock, 0) : row.stock
    return {
      ...row,
      stock,
      name: chooseColumn(texts, 'name', filter.locale),
      state: stockState(availability, stock),
      photoKey: photos[0]?.storageKey ?? null,
      locales: texts.map((text) => text.locale),
    }
  })
  return { products, total }
}
