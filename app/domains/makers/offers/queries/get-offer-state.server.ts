import { workshopOf } from '~/domains/identity/index.server'
import type { OfferStatus } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'

/** How the maker's own offer stands now, in the transaction that has just changed it; null for anybody else's. */
export async function getOfferState(
  work: Work,
  id: string,
): Promise<{ id: string; status: OfferStatus; version: number } | null> {
  const makerId = workshopOf(work, 'offers')
  if (!makerId) return null
  return work.tx.offer.findFirst({
    where: { id, makerId },
    select: { id: true, status: true, version: true },
  })
}
