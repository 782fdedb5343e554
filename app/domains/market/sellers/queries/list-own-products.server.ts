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
  state: Exclude<StockState, 'reserved' | 'resting'>
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

/** The ids of a page, in its order. */
async function findPage(filter: OwnProductFilter, where: Prisma.ProductWhereInput): Promise<string[]> {
  const { by, descending, page } = filter
  const sort = by && !descending ? 'asc' : 'desc'
  const start = (page - 1) * ownProductsPerPage
  if (by !== 'stock') {
    const rows = await database().product.findMany({
      where,
      select: { id: true },
      orderBy: [by === 'price' ? { priceTiyin: sort } : { createdAt: sort }, { id: sort }],
      skip: start,
      take: ownProductsPerPage,
    })
    return rows.map(({ id }) => id)
  }
  // Of what comes in variants the stock is theirs together, which no column holds.
  const select = { id: true, availability: true, stock: true, hasVariants: true, variants: variantStock }
  const rows = await database().product.findMany({ where, select })
  const sign = descending ? -1 : 1
  return rows
    .map((row) => ({ ...row, isMade: row.availability === 'made_to_order', units: unitsOf(row) }))
    .sort(
      (a, b) =>
        // What is made to order has no stock.
        Number(a.isMade) - Number(b.isMade) || sign * (a.units - b.units || (a.id < b.id ? -1 : 1)),
    )
    .slice(start, start + ownProductsPerPage)
    .map(({ id }) => id)
}

const variantStock = { where: { retiredAt: null }, select: { stock: true } } as const

/** Pieces of a product, or of all its variants. */
function unitsOf(row: { hasVariants: boolean; stock: number; variants: { stock: number }[] }): number {
  return row.hasVariants ? row.variants.reduce((sum, each) => sum + each.stock, 0) : row.stock
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
  const ids = await findPage(filter, where)
  const found = await database().product.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      slug: true,
      status: true,
      priceTiyin: true,
      weightGrams: true,
      stock: true,
      availability: true,
      hasVariants: true,
      variants: variantStock,
      texts: { select: { locale: true, name: true } },
      photos: { select: { storageKey: true }, orderBy: { position: 'asc' }, take: 1 },
    },
  })
  const rows = found.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
  const products = rows.map(({ texts, photos, availability, hasVariants, variants, ...row }) => {
    const stock = unitsOf({ hasVariants, variants, stock: row.stock })
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
