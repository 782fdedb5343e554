import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import { lockName } from '~/platform/lock-name.server'
import type { Work } from '~/platform/work.server'
import { isResting } from '../../sellers/rest'
import { mostFavourites } from '../rules'

export type AddProductWaitError =
  | 'market.error.productNotFound'
  | 'voices.error.tooManyWaits'
  | 'voices.error.thereAgain'

/** Somebody who signed in asks to be told when a product, or one variant of it, is there again. Asked twice, it is once. */
export async function addProductWait(
  work: Work,
  { productId }: { productId: string },
): Promise<Result<null, AddProductWaitError>> {
  const { personId } = work
  if (!personId) return refuse('market.error.productNotFound')
  await lockName(work, `waits:${personId}`)
  const product = await work.tx.product.findFirst({
    where: {
      ...{ id: productId, status: 'published', hasVariants: false, retiredAt: null },
      seller: { status: 'approved' },
    },
    select: { availability: true, stock: true, seller: { select: { restsFrom: true } } },
  })
  if (!product) return refuse('market.error.productNotFound')
  const isThere = product.availability === 'made_to_order' || product.stock > 0
  if (isThere && !isResting(product.seller, dayOf(work.now()))) return refuse('voices.error.thereAgain')
  const others = await work.tx.productWait.findMany({ where: { personId }, select: { productId: true } })
  if (others.some((other) => other.productId === productId)) return ok(null)
  if (others.length >= mostFavourites) return refuse('voices.error.tooManyWaits', { most: mostFavourites })
  await work.tx.productWait.create({ data: { id: newId(), personId, productId, askedAt: work.now() } })
  return ok(null)
}
