import { getSellerFamily, refuseBothSides } from '~/domains/identity/index.server'
import { isId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { PriceAnswer, PriceOffer } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import type { LockedRequest } from './lock-request.server'

export type TakeLastOfferError =
  | 'requests.error.offerNotFound'
  /** It was taken back, there is a later round, or its day is over. */
  | 'requests.error.offerOver'
  | 'sides.error.askPrice'

/** The round that a buyer acts on: the last one of its seller, while it holds; never one of her own family's shop. */
export async function takeLastOffer(
  work: Work,
  { id: requestId }: LockedRequest,
  offerId: string,
): Promise<Result<{ offer: PriceOffer; answer: PriceAnswer }, TakeLastOfferError>> {
  if (!isId(offerId)) return refuse('requests.error.offerNotFound')
  const found = await work.tx.priceOffer.findFirst({
    where: { id: offerId, answer: { requestId } },
    include: { answer: true },
  })
  if (!found) return refuse('requests.error.offerNotFound')
  const { answer, ...offer } = found
  const own = refuseBothSides('askPrice', work, await getSellerFamily(work, offer.sellerId))
  if (own) return own
  const rounds = await work.tx.priceOffer.count({ where: { answerId: answer.id } })
  const isOver = answer.status !== 'offered' || offer.round < rounds || offer.validUntil < dayOf(work.now())
  return isOver ? refuse('requests.error.offerOver') : ok({ offer, answer })
}
