import { recordAudit } from '~/domains/audit/index.server'
import { isId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { isResting } from '../../../sellers/rest'
import { nextPriceAnswerStatus } from '../lifecycle'
import { type LockAnswerError, lockOwnAnswer } from '../rows/lock-own-answer.server'
import { tellBuyers } from '../rows/tell.server'
import { sumPrices } from '../rules'
import { sealWords } from '../sealed.server'

export interface SubmitPriceOffer {
  requestId: string
  /** Made with the form: sent twice, it is one round. */
  offerId: string
  /** Of the lines in their order; null of one that is not offered. */
  prices: readonly (bigint | null)[]
  makingDays: number
  validUntil: Date
  note: string | null
}

export type SubmitPriceOfferError =
  | LockAnswerError
  | 'requests.error.shopClosed'
  | 'requests.error.noPrice'
  | 'requests.error.validUntilOver'
  | 'requests.error.tooManyRounds'

/** A round of a seller's answer. An earlier one stays as it was; the last one counts. */
export async function submitPriceOffer(
  work: Work,
  { requestId, offerId, prices, makingDays, validUntil, note }: SubmitPriceOffer,
): Promise<Result<null, SubmitPriceOfferError>> {
  const taken = await lockOwnAnswer(work, requestId)
  if (!taken.ok) return taken
  const { seller, request, answer } = taken.value
  const { purchaserId, number, lines } = request
  const today = dayOf(work.now())
  if (seller.status !== 'approved' || isResting(seller, today)) return refuse('requests.error.shopClosed')
  const status = nextPriceAnswerStatus(answer.status, 'offer')
  if (!status || !isId(offerId)) return refuse('requests.error.moved')
  const priced = new Map(
    lines.flatMap(({ id }, at) => {
      const price = prices[at]
      return price == null ? [] : [[id, price] as const]
    }),
  )
  if (priced.size === 0) return refuse('requests.error.noPrice')
  if (validUntil < today) return refuse('requests.error.validUntilOver')
  const earlier = await work.tx.priceOffer.findMany({
    where: { answerId: answer.id },
    select: { id: true },
  })
  if (earlier.some(({ id }) => id === offerId)) return ok(null)
  if (earlier.length >= mostRounds) return refuse('requests.error.tooManyRounds')
  await work.asSystem(async () => {
    await work.tx.priceOffer.create({
      data: {
        ...{ id: offerId, answerId: answer.id, sellerId: seller.id, purchaserId, makingDays, validUntil },
        ...{ round: earlier.length + 1, totalTiyin: sumPrices(lines, priced) },
        noteCipher: sealWords(note, 'offer', offerId),
        ...{ offeredById: work.personId ?? '', offeredAt: work.now() },
      },
    })
    await work.tx.priceOfferLine.createMany({
      data: [...priced].map(([lineId, unitPriceTiyin]) => ({ offerId, lineId, unitPriceTiyin })),
    })
    await work.tx.priceAnswer.update({ where: { id: answer.id }, data: { status } })
  })
  await recordAudit(work, {
    subject: requestId,
    action: 'priceRequest.offered',
    details: { shopName: seller.displayName },
  })
  await tellBuyers(work, request, {
    ...{ area: 'requests', step: `offered:${offerId}`, template: 'notifications.priceOfferMade' },
    variables: { number },
  })
  return ok(null)
}

/** Rounds of one seller. */
const mostRounds = 20
