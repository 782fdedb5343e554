import { database } from '~/platform/db.server'

/** The address to which an earlier one of a shop leads; null when no shop had it, or none of it is on sale. */
export async function getMovedShop(formerSlug: string): Promise<string | null> {
  const former = await database().sellerFormerSlug.findUnique({
    where: { slug: formerSlug },
    select: { seller: { select: { slug: true, status: true } } },
  })
  return former?.seller.status === 'approved' ? former.seller.slug : null
}
