import { recordAudit } from '~/domains/audit/index.server'
import { getSellerFamily, refuseBothSides } from '~/domains/identity/index.server'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { isDesk } from '../../../policy'
import type { FeatureInput } from '../schema'

export type CreateFeatureError =
  | 'admin.error.notAllowed'
  /** `details.slug` is not on sale. */
  | 'front.error.products.notOnSale'
  | 'sides.error.moderate'

/** Prepares what is to stand in front. It does once another one of the desk has published it, from its day on. */
export async function createFeature(
  work: Work,
  { products: slugs, ...feature }: FeatureInput,
): Promise<Result<{ id: string }, CreateFeatureError>> {
  if (!isDesk(work) || !work.personId) return refuse('admin.error.notAllowed')
  const found = await work.tx.product.findMany({
    where: { slug: { in: slugs }, status: 'published', parentId: null, seller: { status: 'approved' } },
    select: { id: true, slug: true, sellerId: true },
  })
  const products = slugs.map((slug) => found.find((one) => one.slug === slug))
  const missing = slugs[products.indexOf(undefined)]
  if (missing !== undefined) return refuse('front.error.products.notOnSale', { slug: missing.slice(0, 80) })
  for (const sellerId of new Set(found.map((product) => product.sellerId))) {
    const own = refuseBothSides('moderate', work, await getSellerFamily(work, sellerId))
    if (own) return own
  }
  const id = newId()
  await work.tx.marketFeature.create({
    data: { id, ...feature, status: 'prepared', authorId: work.personId, createdAt: work.now() },
  })
  await work.tx.marketFeatureProduct.createMany({
    data: products.flatMap((product, place) =>
      product ? [{ featureId: id, productId: product.id, place }] : [],
    ),
  })
  await recordAudit(work, { subject: id, action: 'marketFront.prepared' })
  return ok({ id })
}
