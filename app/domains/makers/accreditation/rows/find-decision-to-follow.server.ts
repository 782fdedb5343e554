import type { Work } from '~/platform/work.server'
import { findOrdersToRelease } from './find-orders-to-release.server'

export interface DecisionToFollow {
  /** Of a new workshop, whose account finance has not heard of; null for none. */
  accreditationId: string | null
  /** Orders to release; none unless the maker takes no vouchers now. */
  orders: string[]
}

/** What is left to do after two have decided about a workshop; null for what is not decided. For the portal itself. */
export async function findDecisionToFollow(work: Work, decisionId: string): Promise<DecisionToFollow | null> {
  const decision = await work.tx.makerDecision.findUnique({
    where: { id: decisionId, status: 'approved' },
    select: { act: true, accreditationId: true, maker: { select: { id: true, status: true } } },
  })
  if (!decision) return null
  const { act, accreditationId, maker } = decision
  const isStopped = maker !== null && maker.status !== 'accredited'
  return {
    accreditationId: act === 'accredit' ? accreditationId : null,
    orders: isStopped ? await findOrdersToRelease(work, maker.id) : [],
  }
}
