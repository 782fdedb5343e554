import type { Context } from '~/domains/identity/context'
import type { Spread } from '~/lib/figures/rating'
import { isId } from '~/lib/ids'
import { transaction } from '~/platform/db.server'
import type { PriceAnswerStatus } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { purchaserIn } from '../../policy'
import {
  offerSelect,
  type PriceRound,
  type RequestFacts,
  requestSelect,
  viewRequest,
  viewRound,
} from '../request-view.server'
import { openWords } from '../sealed.server'

export interface AskedSeller {
  /** Of the answer. */
  id: string
  sellerId: string
  slug: string
  name: string
  status: PriceAnswerStatus
  rating: Spread
  /** The last one first. */
  rounds: PriceRound[]
}

export interface OwnPriceRequest extends RequestFacts {
  /** Why a colleague did not approve the last choice. */
  declined: string | null
  /** Whoever looks asked or chose: she does not approve. */
  isByReader: boolean
  /** Most that is chosen without a colleague; null for no limit. */
  limitTiyin: bigint | null
  /** The organisation asks for nothing and chooses nothing now. */
  isSuspended: boolean
  answers: AskedSeller[]
}

/** A request of the organisation for which somebody buys, with all answers; null for another's. */
export async function getPriceRequest(context: Context, requestId: string): Promise<OwnPriceRequest | null> {
  const purchaserId = purchaserIn(context, 'purchases')
  if (!purchaserId || !isId(requestId)) return null
  return transaction(context, async (work) => {
    const row = await work.tx.priceRequest.findFirst({
      where: { id: requestId, purchaserId },
      select: {
        ...requestSelect,
        ...{ askedById: true, chosenById: true, declineCipher: true },
        purchaser: { select: { requestLimitTiyin: true, status: true } },
        answers: {
          select: {
            ...{ id: true, status: true, sellerId: true },
            seller: { select: { slug: true, displayName: true } },
            offers: { select: offerSelect, orderBy: { round: 'desc' } },
          },
          orderBy: { id: 'asc' },
        },
      },
    })
    if (!row) return null
    const { answers, purchaser, askedById, chosenById, declineCipher, ...facts } = row
    const ratings = await readRatings(
      work,
      answers.map(({ sellerId }) => sellerId),
    )
    return {
      ...viewRequest(facts),
      declined: openWords(declineCipher, 'decline', row.id),
      isByReader: context.personId === askedById || context.personId === chosenById,
      limitTiyin: purchaser.requestLimitTiyin,
      isSuspended: purchaser.status === 'suspended',
      answers: answers.map(({ seller, offers, ...answer }) => ({
        ...{ ...answer, slug: seller.slug, name: seller.displayName },
        rating: ratings.get(answer.sellerId) ?? [0, 0, 0, 0, 0],
        rounds: offers.map(viewRound),
      })),
    }
  })
}

async function readRatings(work: Work, sellerIds: string[]): Promise<Map<string, Spread>> {
  const sums = await work.tx.productRating.groupBy({
    by: ['sellerId'],
    where: { sellerId: { in: sellerIds } },
    _sum: { stars1: true, stars2: true, stars3: true, stars4: true, stars5: true },
  })
  return new Map(
    sums.map(({ sellerId, _sum }) => [
      sellerId,
      [_sum.stars1 ?? 0, _sum.stars2 ?? 0, _sum.stars3 ?? 0, _sum.stars4 ?? 0, _sum.stars5 ?? 0],
    ]),
  )
}
