import { getSellerFamily } from '~/domains/identity/index.server'
import type { Work } from '~/platform/work.server'

/** Who wrote a review of this line with her family, as far as they are known, and who stands on the seller's side. */
export async function readReviewSides(
  work: Work,
  { orderLineId, sellerId }: { orderLineId: string; sellerId: string },
): Promise<{ writers: string[]; seller: string[] }> {
  const [row] = await work.tx.$queryRaw<{ side: string[] }[]>`
    select app_review_writers(${orderLineId}::uuid) as side`
  return { writers: row?.side ?? [], seller: await getSellerFamily(work, sellerId) }
}
