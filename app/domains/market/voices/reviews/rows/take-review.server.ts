import { isId } from '~/lib/ids'
import type { ProductReview } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'

/** A review after its lock; null when there is none. With the portal's eyes: the caller looks whose it is. */
export async function takeProductReview(
  work: Work,
  where: { id: string } | { orderLineId: string },
): Promise<ProductReview | null> {
  if (!Object.values(where).every(isId)) return null
  return work.asSystem(async () => {
    const found = await work.tx.productReview.findUnique({
      where: where as { id: string },
      select: { id: true },
    })
    if (!found) return null
    await work.tx.$queryRaw`select 1 from product_review where id = ${found.id}::uuid for update`
    return work.tx.productReview.findUnique({ where: { id: found.id } })
  })
}
