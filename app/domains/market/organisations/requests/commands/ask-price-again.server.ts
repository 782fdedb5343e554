import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { nextPriceAnswerStatus } from '../lifecycle'
import { lockOwnRequest } from '../rows/lock-request.server'
import { type TakeLastOfferError, takeLastOffer } from '../rows/take-last-offer.server'
import { tellAskedSeller } from '../rows/tell.server'
import { sealWords } from '../sealed.server'

export type AskPriceAgainError =
  | TakeLastOfferError
  | 'requests.error.notFound'
  | 'requests.error.moved'
  | 'purchasing.error.suspended'

/** The buyer asks a seller for another round, and says why. */
export async function askPriceAgain(
  work: Work,
  { requestId, offerId, words }: { requestId: string; offerId: string; words: string },
): Promise<Result<null, AskPriceAgainError>> {
  const request = await lockOwnRequest(work, requestId, 'requests')
  if (!request) return refuse('requests.error.notFound')
  if (request.purchaser.status === 'suspended') return refuse('purchasing.error.suspended')
  if (request.status !== 'sent') return refuse('requests.error.moved')
  const taken = await takeLastOffer(work, request, offerId)
  if (!taken.ok) return taken
  const { offer, answer } = taken.value
  const status = nextPriceAnswerStatus(answer.status, 'askAgain')
  if (!status) return refuse('requests.error.moved')
  await work.asSystem(async () => {
    await work.tx.priceOffer.update({
      where: { id: offer.id },
      data: {
        replyCipher: sealWords(words, 'reply', offer.id),
        ...{ repliedById: work.personId, repliedAt: work.now() },
      },
    })
    await work.tx.priceAnswer.update({ where: { id: answer.id }, data: { status } })
  })
  await recordAudit(work, { subject: requestId, action: 'priceRequest.askedAgain' })
  const { number } = request
  await tellAskedSeller(
    work,
    { id: requestId, sellerId: offer.sellerId },
    { step: `again:${offer.id}`, template: 'notifications.priceAskedAgain', variables: { number } },
  )
  return ok(null)
}
