import type { Context } from '~/domains/identity/context'
import { isId } from '~/lib/ids'
import { transaction } from '~/platform/db.server'
import { isDesk } from '../../../policy'
import { type DeskFeature, type Feature, featured, readFeatures, toDesk } from '../rows/read-feature.server'

/** One of them as it is shown, for whoever decides about it; null when there is none such. */
export async function getDeskFeature(
  context: Context,
  id: string,
  locale: string,
): Promise<(DeskFeature & { shown: Feature }) | null> {
  if (!isDesk(context) || !isId(id)) return null
  const row = await transaction(context, (tx) =>
    tx.marketFeature.findUnique({
      where: { id },
      include: { ...featured, _count: { select: { products: true } } },
    }),
  )
  if (!row) return null
  const [shown] = await readFeatures([row], locale)
  return shown ? { ...toDesk(context, row, row._count.products), shown } : null
}
