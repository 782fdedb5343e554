import type { Context } from '~/domains/identity/context'
import { isId } from '~/lib/ids'
import { transaction } from '~/platform/db.server'
import { isDesk } from '../../../policy'
import { type DeskFeature, type Feature, readFeatures, toDesk } from '../rows/read-feature.server'

export interface EditedFeature extends DeskFeature {
  shown: Feature
  /** Slugs of what was chosen, in their order. */
  slugs: string[]
  /** The version that corrects it, and waits or stands; null while nobody does. */
  correctionId: string | null
}

/** One of them as it is shown, for whoever decides about it; null when there is none such. */
export async function getDeskFeature(
  context: Context,
  id: string,
  locale: string,
): Promise<EditedFeature | null> {
  if (!isDesk(context) || !isId(id)) return null
  const row = await transaction(context, (tx) =>
    tx.marketFeature.findUnique({
      where: { id },
      include: {
        products: {
          orderBy: { place: 'asc' },
          select: {
            productId: true,
            product: { select: { slug: true, status: true, seller: { select: { status: true } } } },
          },
        },
        corrections: { where: { status: { not: 'withdrawn' } }, select: { id: true } },
      },
    }),
  )
  if (!row) return null
  const slugs = row.products.map(({ product }) => product.slug)
  const products = row.products.filter(
    ({ product: { status, seller } }) => status === 'published' && seller.status === 'approved',
  )
  const [shown] = await readFeatures([{ ...row, products }], locale)
  if (!shown) return null
  const desk = toDesk(context, row, slugs.length)
  return { ...desk, shown, slugs, correctionId: row.corrections[0]?.id ?? null }
}
