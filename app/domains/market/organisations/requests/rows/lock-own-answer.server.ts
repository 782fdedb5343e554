import { getPurchaserSide, refuseBothSides } from '~/domains/identity/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { PriceAnswer, Seller } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { lockOwnSeller } from '../../../sellers/rows/lock-own-seller.server'
import { type LockedRequest, lockRequest } from './lock-request.server'

export type LockAnswerError = 'requests.error.notFound' | 'requests.error.moved' | 'sides.error.offerPrice'

/** What a seller is asked, while it is open; nobody of the organisation's team answers it. */
export async function lockOwnAnswer(
  work: Work,
  requestId: string,
): Promise<Result<{ seller: Seller; request: LockedRequest; answer: PriceAnswer }, LockAnswerError>> {
  const seller = await lockOwnSeller(work)
  const request = seller && (await lockRequest(work, requestId))
  if (!seller || !request) return refuse('requests.error.notFound')
  const answer = await work.tx.priceAnswer.findFirst({ where: { requestId, sellerId: seller.id } })
  if (!answer) return refuse('requests.error.notFound')
  const own = refuseBothSides('offerPrice', work, await getPurchaserSide(work, request.purchaserId))
  if (own) return own
  return request.status === 'sent' ? ok({ seller, request, answer }) : refuse('requests.error.moved')
}
