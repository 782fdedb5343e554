import type { Seller } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import type { Asking } from '../../rows/find-asking.server'

type Waiting = Pick<Seller, 'id' | 'kind' | 'personId' | 'mandateId' | 'createdAt'>

/** The request that waits; who acts under a mandate finds none that the other made herself. */
export function findWaiting(work: Work, { personId, mandate }: Asking): Promise<Waiting | null> {
  return work.tx.seller.findFirst({
    where: { personId, status: 'pending', ...(mandate && { mandateId: { not: null } }) },
    select: { id: true, kind: true, personId: true, mandateId: true, createdAt: true },
  })
}
