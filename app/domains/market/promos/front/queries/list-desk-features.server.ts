import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import { isDesk } from '../../../policy'
import { type DeskFeature, toDesk } from '../rows/read-feature.server'

export const deskFeaturesPerPage = 30

/** Everything that was put in front, what waits first, then the latest. */
export async function listDeskFeatures(
  context: Context,
  { page }: { page: number },
): Promise<{ features: DeskFeature[]; total: number }> {
  if (!isDesk(context)) return { features: [], total: 0 }
  return transaction(context, async (tx) => {
    const rows = await tx.marketFeature.findMany({
      orderBy: [{ status: 'asc' }, { fromOn: 'desc' }, { id: 'asc' }],
      skip: (page - 1) * deskFeaturesPerPage,
      take: deskFeaturesPerPage,
      include: { _count: { select: { products: true } } },
    })
    const features = rows.map(({ _count, ...row }) => toDesk(context, row, _count.products))
    return { features, total: await tx.marketFeature.count() }
  })
}
