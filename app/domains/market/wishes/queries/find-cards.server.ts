import { database } from '~/platform/db.server'
import { readItems } from '../../catalogue/list-sql.server'
import { readCards } from '../../catalogue/product-cards.server'
import type { ProductCard } from '../../catalogue/schema'

/** Cards of these products in their order; what is not on sale is left out. */
export async function findCards(slugs: readonly string[], locale: string): Promise<ProductCard[]> {
  const rows = await database().product.findMany({
    where: { slug: { in: [...slugs] }, status: 'published', seller: { status: 'approved' } },
    select: { id: true, slug: true },
  })
  const ids = new Map(rows.map(({ id, slug }) => [slug, id]))
  return readCards(
    await readItems(
      slugs.flatMap((slug) => ids.get(slug) ?? []),
      locale,
    ),
    locale,
  )
}
