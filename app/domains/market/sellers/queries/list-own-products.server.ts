import type { Context } from '~/domains/identity/context'
import { database } from '~/platform/db.server'
import type { ProductStatus } from '~/platform/prisma/enums'
import { chooseText } from '../../catalogue/local-text'
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

/** Products of the seller the context acts for, in every status, the newest first. */
export async function listOwnProducts(
  context: Context,
  filter: { status: ProductStatus | null; page: number; locale: string },
): Promise<{ products: OwnProductRow[]; total: number }> {
  const sellerId = sellerOf(context)
  if (!sellerId) return { products: [], total: 0 }
  const where = { sellerId, ...(filter.status ? { status: filter.status } : {}) }
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
      texts: { select: { locale: true, name: true } },
      photos: { select: { storageKey: true }, orderBy: { position: 'asc' }, take: 1 },
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    skip: (filter.page - 1) * ownProductsPerPage,
    take: ownProductsPerPage,
  })
  const products = rows.map(({ texts, photos, availability, ...row }) => ({
    ...row,
    name: chooseText(Object.fromEntries(texts.map((text) => [text.locale, text.name])), filter.locale),
    state: stockState(availability, row.stock),
    photoKey: photos[0]?.storageKey ?? null,
    locales: texts.map((text) => text.locale),
  }))
  return { products, total }
}
