import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { type RefuseDirectError, refuseDirect } from '../../state/rows/refuse-direct.server'
import { nextPriceRequestStatus } from '../lifecycle'
import { lockOwnRequest } from '../rows/lock-request.server'
import { type TakeLastOfferError, takeLastOffer } from '../rows/take-last-offer.server'
import { tellBuyers } from '../rows/tell.server'
import { writeAccepted } from '../rows/write-accepted.server'

export type TakePriceOfferError =
  | TakeLastOfferError
  | 'requests.error.notFound'
  | 'requests.error.moved'
  | 'purchasing.error.suspended'
  | RefuseDirectError

/** The buyer takes what a seller offers. Above the limit of her organisation it waits for a colleague. */
export async function takePriceOffer(
  work: Work,
  { requestId, offerId }: { requestId: string; offerId: string },
): Promise<Result<{ isWaiting: boolean }, TakePriceOfferError>> {
  const request = await lockOwnRequest(work, requestId, 'requests')
  if (!request) return refuse('requests.error.notFound')
  if (request.purchaser.status === 'suspended') return refuse('purchasing.error.suspended')
  const taken = await takeLastOffer(work, request, offerId)
  if (!taken.ok) return taken
  const { offer } = taken.value
  const notDirect = await refuseDirect(work, request, offer.sellerId)
  if (notDirect) return notDirect
  const { number, purchaser } = request
  const { requestLimitTiyin: limit } = purchaser
  const isWaiting = limit !== null && offer.totalTiyin > limit
  const status = nextPriceRequestStatus(request.status, isWaiting ? 'choose' : 'take')
  if (!status) return refuse('requests.error.moved')
  const facts = { chosenOfferId: offer.id, chosenById: work.personId, chosenAt: work.now() }
  if (!isWaiting) {
    await writeAccepted(work, request, { offer, facts })
    return ok({ isWaiting })
  }
  await work.asSystem(() =>
    work.tx.priceRequest.update({ where: { id: requestId }, data: { ...facts, status } }),
  )
  await recordAudit(work, {
    subject: requestId,
    action: 'priceRequest.chosen',
    details: { amountTiyin: String(offer.totalTiyin) },
  })
  await tellBuyers(work, request, {
    ...{ area: 'approvals', step: `chosen:${work.now().getTime()}`, variables: { number } },
    template: 'notifications.priceToApprove',
    except: work.personId ? [work.personId, request.askedById] : [request.askedById],
  })
  return ok({ isWaiting })
}
