import { ok, type Result, refuse } from '~/lib/result'
import { lockName } from '~/platform/lock-name.server'
import type { Work } from '~/platform/work.server'
import { mostFavourites } from '../rules'

export type AddFavouritesError = 'market.error.productNotFound' | 'voices.error.tooManyFavourites'

/** Somebody who signed in keeps products, by their slugs, to find them again; those that are there stay as they are. */
export async function addFavourites(
  work: Work,
  { slugs }: { slugs: readonly string[] },
): Promise<Result<null, AddFavouritesError>> {
  const { personId } = work
  if (!personId) return refuse('market.error.productNotFound')
  await lockName(work, `favourites:${personId}`)
  const found = await work.tx.product.findMany({
    where: { slug: { in: [...slugs] }, status: 'published', seller: { status: 'approved' } },
    select: { id: true, parentId: true },
  })
  // A variant is found again at its product.
  const ids = [...new Set(found.map(({ id, parentId }) => parentId ?? id))]
  const products = ids.map((id) => ({ id }))
  if (products.length === 0) return refuse('market.error.productNotFound')
  const there = await work.tx.productFavourite.findMany({ where: { personId }, select: { productId: true } })
  const known = new Set(there.map(({ productId }) => productId))
  const added = products.filter(({ id }) => !known.has(id)).slice(0, mostFavourites - known.size)
  if (added.length === 0 && products.some(({ id }) => !known.has(id)))
    return refuse('voices.error.tooManyFavourites', { count: mostFavourites })
  await work.tx.productFavourite.createMany({
    data: added.map(({ id }) => ({ personId, productId: id, addedAt: work.now() })),
  })
  return ok(null)
}
