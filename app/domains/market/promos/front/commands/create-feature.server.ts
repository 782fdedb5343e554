import { recordAudit } from '~/domains/audit/index.server'
import { getSellerFamily, refuseBothSides } from '~/domains/identity/index.server'
import { isId, newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { MarketFeatureStatus } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { isDesk } from '../../../policy'
import { withdrawFeature } from '../rows/withdraw-feature.server'
import type { FeatureInput } from '../schema'

export type CreateFeatureError =
  | 'admin.error.notAllowed'
  /** `details.slug` is not on sale. */
  | 'front.error.products.notOnSale'
  | 'sides.error.moderate'
  | 'front.error.notFound'
  /** What is to be corrected was taken back, or is another kind. */
  | 'front.error.decided'
  /** Somebody corrects it already. */
  | 'front.error.corrected'

/**
 * Prepares what is to stand in front. It does once another one of the desk has published it, from its day on. `replacesId`
 * names the version that it corrects: one that waits is taken back at once, a published one stands until then.
 */
export async function createFeature(
  work: Work,
  { products: slugs, replacesId = null, ...feature }: FeatureInput & { replacesId?: string | null },
): Promise<Result<{ id: string }, CreateFeatureError>> {
  if (!isDesk(work) || !work.personId) return refuse('admin.error.notAllowed')
  const earlier = replacesId === null ? null : await lockCorrected(work, replacesId, feature.kind)
  if (earlier && !earlier.ok) return earlier
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
    data: { id, ...feature, replacesId, status: 'prepared', authorId: work.personId, createdAt: work.now() },
  })
  await work.tx.marketFeatureProduct.createMany({
    data: products.flatMap((product, place) =>
      product ? [{ featureId: id, productId: product.id, place }] : [],
    ),
  })
  await recordAudit(work, { subject: id, action: 'marketFront.prepared' })
  if (earlier?.value.status === 'prepared') await withdrawFeature(work, earlier.value.id)
  return ok({ id })
}

type Corrected = Result<
  { id: string; status: MarketFeatureStatus },
  'front.error.notFound' | 'front.error.decided' | 'front.error.corrected'
>

/** The version that is corrected, after its lock: two who correct it at once see each other. */
async function lockCorrected(work: Work, id: string, kind: FeatureInput['kind']): Promise<Corrected> {
  if (!isId(id)) return refuse('front.error.notFound')
  await work.tx.$queryRaw`select id from market_feature where id = ${id}::uuid for update`
  const row = await work.tx.marketFeature.findUnique({
    where: { id },
    select: {
      ...{ id: true, status: true, kind: true },
      corrections: { where: { status: { not: 'withdrawn' } }, select: { id: true } },
    },
  })
  if (!row) return refuse('front.error.notFound')
  if (row.corrections.length > 0) return refuse('front.error.corrected')
  if (row.status === 'withdrawn' || row.kind !== kind) return refuse('front.error.decided')
  return ok(row)
}
