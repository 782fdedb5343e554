import type { Context } from '~/domains/identity/context'
import { isId } from '~/lib/ids'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import type { PriceAnswerStatus } from '~/platform/prisma/enums'
import { sellerOf } from '../../../policy'
import { isResting } from '../../../sellers/rest'
import {
  offerSelect,
  type PriceRound,
  type RequestFacts,
  requestSelect,
  viewRequest,
  viewRound,
} from '../request-view.server'

/** The organisation that asks; where it is, the seller reads once her answer was taken. */
interface AskingPurchaser {
  name: string
  taxNumber: string | null
  soato: string | null
  address: string | null
}

export interface AskedRequest extends Omit<RequestFacts, 'chosenOfferId'> {
  purchaser: AskingPurchaser
  answer: PriceAnswerStatus
  isTaken: boolean
  /** Whether her shop is open to new orders. */
  maySell: boolean
  /** Her own, the last one first. */
  rounds: PriceRound[]
}

/** What an organisation asks a seller for, with her answers; null for what she was not asked. */
export async function getAskedRequest(context: Context, requestId: string): Promise<AskedRequest | null> {
  const sellerId = sellerOf(context)
  if (!sellerId || !isId(requestId)) return null
  return transaction(context, async (work) => {
    const row = await work.tx.priceAnswer.findFirst({
      where: { requestId, sellerId },
      select: {
        status: true,
        seller: { select: { status: true, restsFrom: true } },
        request: { select: requestSelect },
        offers: { select: offerSelect, orderBy: { round: 'desc' } },
      },
    })
    if (!row) return null
    const [purchaser] = await work.tx.$queryRaw<AskingPurchaser[]>`
      select name, tax_number as "taxNumber", soato, address from app_asking_purchaser(${requestId}::uuid)`
    if (!purchaser) return null
    const { chosenOfferId, ...facts } = viewRequest(row.request)
    return {
      ...facts,
      purchaser,
      answer: row.status,
      isTaken: facts.status === 'accepted' && row.offers.some(({ id }) => id === chosenOfferId),
      maySell: row.seller.status === 'approved' && !isResting(row.seller, dayOf(work.now())),
      rounds: row.offers.map(viewRound),
    }
  })
}
