import { workshopOf } from '~/domains/identity/index.server'
import { isId } from '~/lib/ids'
import type { Offer } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'

/**
 * The offer after its lock, if it is of the maker in whose name somebody acts; null for anybody else's, and for what was
 * named for one voucher.
 */
export async function lockOwnOffer(work: Work, offerId: string): Promise<Offer | null> {
  const makerId = workshopOf(work, 'offers')
  if (!makerId || !isId(offerId)) return null
  await work.tx
    .$executeRaw`select 1 from offer where id = ${offerId}::uuid and maker_id = ${makerId}::uuid for update`
  return work.tx.offer.findFirst({ where: { id: offerId, makerId, status: { not: 'quoted' } } })
}
