import { recordAudit } from '~/domains/audit/index.server'
import { getSellerFamily, refuseBothSides } from '~/domains/identity/index.server'
import { isId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { isDesk } from '../../../policy'
import { nextFeatureStatus } from '../lifecycle'
import { isTermOver } from '../rows/read-feature.server'
import { withdrawFeature } from '../rows/withdraw-feature.server'

export type DecideFeatureError =
  | 'admin.error.notAllowed'
  | 'front.error.notFound'
  | 'front.error.decided'
  | 'front.error.over'
  | 'front.error.own'
  | 'sides.error.moderate'

/** Publishes what another one of the desk prepared, or takes it back, also while it is shown. */
export async function decideFeature(
  work: Work,
  { id, act }: { id: string; act: 'publish' | 'withdraw' },
): Promise<Result<null, DecideFeatureError>> {
  if (!isDesk(work) || !work.personId) return refuse('admin.error.notAllowed')
  if (!isId(id)) return refuse('front.error.notFound')
  await work.tx.$queryRaw`select id from market_feature where id = ${id}::uuid for update`
  const feature = await work.tx.marketFeature.findUnique({
    where: { id },
    include: { products: { select: { product: { select: { sellerId: true } } } } },
  })
  if (!feature) return refuse('front.error.notFound')
  const status = nextFeatureStatus(feature.status, act)
  if (!status) return refuse('front.error.decided')
  if (act === 'publish') {
    if (feature.authorId === work.personId) return refuse('front.error.own')
    if (isTermOver(feature, work.now())) return refuse('front.error.over')
    for (const sellerId of new Set(feature.products.map(({ product }) => product.sellerId))) {
      const own = refuseBothSides('moderate', work, await getSellerFamily(work, sellerId))
      if (own) return own
    }
  }
  if (act === 'withdraw') {
    await withdrawFeature(work, id)
    return ok(null)
  }
  await withdrawCorrected(work, feature.replacesId)
  await work.tx.marketFeature.update({
    where: { id },
    data: { status, decidedById: work.personId, decidedAt: work.now() },
  })
  await recordAudit(work, { subject: id, action: 'marketFront.published' })
  return ok(null)
}

/** The version of which this one takes the place stands no more. */
async function withdrawCorrected(work: Work, id: string | null): Promise<void> {
  if (id === null) return
  await work.tx.$queryRaw`select id from market_feature where id = ${id}::uuid for update`
  const row = await work.tx.marketFeature.findUnique({ where: { id }, select: { status: true } })
  if (row?.status === 'published') await withdrawFeature(work, id)
}
