import { cached } from '~/platform/cache.server'
import { readItems } from '../list-sql.server'
import { pickFirst } from '../pick-products.server'
import { readCards } from '../product-cards.server'
import type { ProductCard } from '../schema'

/** Up to `most` other products of the category that can be bought, the newest first. Up to 15 seconds old. */
export async function findSimilar(
  product: { slug: string; categoryCode: string },
  locale: string,
  most = 4,
): Promise<ProductCard[]> {
  const { categoryCode } = product
  const key = `${locale} ${categoryCode}`
  const items = await cached('market.similar', 5_000, key, () => loadNewest(categoryCode, locale), 400)
  // Begins at the product's own place in the list, so that different products show different neighbours.
  const own = items.findIndex((item) => item.slug === product.slug)
  const others = [...items.slice(own + 1), ...items.slice(0, Math.max(own, 0))]
  return others
    .filter(({ stock, slug }) => !['soldOut', 'reserved', 'resting'].includes(stock) && slug !== product.slug)
    .slice(0, most)
}

/** What the first page of the category's list shows, with nothing counted. */
async function loadNewest(categoryCode: string, locale: string): Promise<ProductCard[]> {
  return readCards(await readItems(await pickFirst(categoryCode), locale), locale)
}
