import { ok, type Result } from '~/lib/result'
import type { Work } from '~/platform/work.server'

/** Takes a product from the caller's favourites; one that is not among them is gone already. */
export async function removeFavourite(work: Work, { slug }: { slug: string }): Promise<Result<null, never>> {
  const { personId } = work
  if (personId) await work.tx.productFavourite.deleteMany({ where: { personId, product: { slug } } })
  return ok(null)
}
