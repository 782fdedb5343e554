import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'

/** Slugs of the caller's favourites, the latest first; also of what is not on sale any more. */
export async function listFavourites(context: Context): Promise<string[]> {
  const { personId } = context
  if (!personId) return []
  const rows = await transaction(context, ({ tx }) =>
    tx.productFavourite.findMany({
      where: { personId },
      orderBy: [{ addedAt: 'desc' }, { productId: 'desc' }],
      select: { product: { select: { slug: true } } },
    }),
  )
  return rows.map(({ product }) => product.slug)
}
