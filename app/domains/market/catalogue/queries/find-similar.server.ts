import type { ProductCard } from '../schema'
import { listProducts } from './list-products.server'

/** Up to `most` other products of the category that can be bought, the newest first. */
export async function findSimilar(
  product: { slug: string; categoryCode: string },
  locale: string,
  most = 4,
): Promise<ProductCard[]> {
  const { items } = await listProducts({
    q: '',
    chosen: { category: [product.categoryCode] },
    page: 1,
    locale,
  })
  // Begins at the product's own place in the list, so that different products show different neighbours.
  const own = items.findIndex((item) => item.slug === product.slug)
  const others = [...items.slice(own + 1), ...items.slice(0, Math.max(own, 0))]
  return others
    .filter((item) => item.stock !== 'soldOut' && item.stock !== 'reserved' && item.slug !== product.slug)
    .slice(0, most)
}
