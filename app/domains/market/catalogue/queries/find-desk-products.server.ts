import type { Context } from '~/domains/identity/context'
import { nameContains } from '~/i18n/uzbek/name-contains'
import { transaction } from '~/platform/db.server'
import type { Prisma } from '~/platform/prisma/client'
import type { ProductStatus } from '~/platform/prisma/enums'
import { chooseColumn } from '../local-text'
import type { LocalText } from '../schema'

export const deskProductsPerPage = 50

export interface DeskProductRow {
  id: string
  name: LocalText
  status: ProductStatus
  updatedAt: Date
  sellerName: string
  /** When the seller asked to look again; null unless she did and waits. */
  askedAt: Date | null
}

export const deskProductSorts = ['seller', 'changed'] as const

interface DeskProductFilter {
  q: string
  sellerId: string | null
  locale: string
  page: number
  /** Null for what waits for an answer, and then what changed last. */
  by?: (typeof deskProductSorts)[number] | null
  descending?: boolean
}

/**
 * Products for the desk: with the words in a name, or the slug in an address; of one seller; or, when nothing is named,
 * those that are taken down, where the seller waits for an answer first.
 */
export async function findDeskProducts(
  context: Context,
  filter: DeskProductFilter,
): Promise<{ products: DeskProductRow[]; total: number }> {
  const sort = filter.by && !filter.descending ? 'asc' : 'desc'
  return transaction(context, async (tx) => {
    const total = await tx.product.count({ where: whatIsMeant(filter) })
    const rows = await tx.product.findMany({
      where: whatIsMeant(filter),
      select: {
        id: true,
        status: true,
        updatedAt: true,
        seller: { select: { displayName: true } },
        texts: { select: { locale: true, name: true } },
        takedowns: { where: { endedAt: null }, select: { askedAt: true } },
      },
      orderBy: [
        filter.by === 'seller' ? { seller: { displayName: sort } } : { updatedAt: sort },
        { id: sort },
      ],
      skip: (filter.page - 1) * deskProductsPerPage,
      take: deskProductsPerPage,
    })
    const products = rows.map(({ id, status, updatedAt, seller, texts, takedowns }) => ({
      id,
      status,
      updatedAt,
      name: chooseColumn(texts, 'name', filter.locale),
      sellerName: seller.displayName,
      askedAt: takedowns[0]?.askedAt ?? null,
    }))
    if (!filter.by) products.sort((a, b) => Number(b.askedAt !== null) - Number(a.askedAt !== null))
    return { products, total }
  })
}

function whatIsMeant({ q, sellerId }: { q: string; sellerId: string | null }): Prisma.ProductWhereInput {
  if (sellerId) return { parentId: null, sellerId, status: { not: 'draft' } }
  if (q === '') return { status: 'taken_down' }
  const slug = q.split(/[?#]/)[0]?.split('/').filter(Boolean).at(-1) ?? q
  const OR = nameContains(q).map((name) => ({ texts: { some: { name } } }))
  return {
    ...{ parentId: null, status: { not: 'draft' } },
    OR: [{ slug: slug.toLowerCase() }, { variants: { some: { slug: slug.toLowerCase() } } }, ...OR],
  }
}
