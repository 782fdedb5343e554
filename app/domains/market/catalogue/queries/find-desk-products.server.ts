import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import type { Prisma } from '~/platform/prisma/client'
import type { ProductStatus } from '~/platform/prisma/enums'
import { chooseText } from '../local-text'
import type { LocalText } from '../schema'

export const deskProductsPerPage = 50

export interface DeskProductRow {
  id: string
  name: LocalText
  status: ProductStatus
  sellerName: string
  /** When the seller asked to look again; null unless she did and waits. */
  askedAt: Date | null
}

/**
 * Products for the desk: with the words in a name, or the slug in an address; of one seller; or, when nothing is named,
 * those that are taken down, where the seller waits for an answer first.
 */
export async function findDeskProducts(
  context: Context,
  filter: { q: string; sellerId: string | null; locale: string; page: number },
): Promise<{ products: DeskProductRow[]; total: number }> {
  return transaction(context, async (tx) => {
    const total = await tx.product.count({ where: whatIsMeant(filter) })
    const rows = await tx.product.findMany({
      where: whatIsMeant(filter),
      select: {
        id: true,
        status: true,
        seller: { select: { displayName: true } },
        texts: { select: { locale: true, name: true } },
        takedowns: { where: { endedAt: null }, select: { askedAt: true } },
      },
      orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
      skip: (filter.page - 1) * deskProductsPerPage,
      take: deskProductsPerPage,
    })
    const products = rows.map(({ id, status, seller, texts, takedowns }) => ({
      id,
      status,
      name: chooseText(Object.fromEntries(texts.map((text) => [text.locale, text.name])), filter.locale),
      sellerName: seller.displayName,
      askedAt: takedowns[0]?.askedAt ?? null,
    }))
    products.sort((a, b) => Number(b.askedAt !== null) - Number(a.askedAt !== null))
    return { products, total }
  })
}

function whatIsMeant({ q, sellerId }: { q: string; sellerId: string | null }): Prisma.ProductWhereInput {
  if (sellerId) return { sellerId, status: { not: 'draft' } }
  if (q === '') return { status: 'taken_down' }
  const slug = q.split(/[?#]/)[0]?.split('/').filter(Boolean).at(-1) ?? q
  const name = { contains: q, mode: 'insensitive' } as const
  return { status: { not: 'draft' }, OR: [{ slug: slug.toLowerCase() }, { texts: { some: { name } } }] }
}
