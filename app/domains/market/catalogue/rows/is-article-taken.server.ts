import { lockName } from '~/platform/lock-name.server'
import type { Work } from '~/platform/work.server'

/**
 * True where another product or variant of the seller has this number. Of one seller numbers are given one after the
 * other, so that the second finds the first.
 */
export async function isArticleTaken(
  work: Work,
  { sellerId, article, of }: { sellerId: string; article: string; of?: string },
): Promise<boolean> {
  await lockName(work, `product of ${sellerId}`)
  const holder = await work.tx.product.findUnique({
    where: { sellerId_article: { sellerId, article } },
    select: { id: true },
  })
  return holder !== null && holder.id !== of
}
