import type { Context } from '~/domains/identity/context'
import { database } from '~/platform/db.server'
import { chooseColumn } from '../../catalogue/local-text'
import type { LocalText } from '../../catalogue/schema'
import { sellerOf } from '../../policy'

/** More than a workshop has; a page with more boxes helps nobody. */
const mostListed = 1000

/** All that the seller has on sale, for which a code can be, by name. */
export async function findPromoProducts(
  context: Context,
  locale: string,
): Promise<{ id: string; name: LocalText }[]> {
  const sellerId = sellerOf(context)
  if (!sellerId) return []
  const rows = await database().product.findMany({
    where: { sellerId, parentId: null, status: 'published' },
    select: { id: true, texts: { select: { locale: true, name: true } } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: mostListed,
  })
  return rows
    .map(({ id, texts }) => ({ id, name: chooseColumn(texts, 'name', locale) }))
    .sort((one, other) => one.name.text.localeCompare(other.name.text) || (one.id < other.id ? -1 : 1))
}
