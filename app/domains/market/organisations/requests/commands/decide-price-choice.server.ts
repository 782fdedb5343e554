import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { type RefuseDirectError, refuseDirect } from '../../state/rows/refuse-direct.server'
import { nextPriceRequestStatus } from '../lifecycle'
import { lockOwnRequest } from '../rows/lock-request.server'
import { type TakeLastOfferError, takeLastOffer } from '../rows/take-last-offer.server'
import { tellBuyers } from '../rows/tell.server'
import { writeAccepted } from '../rows/write-accepted.server'
import type { PriceDecision } from '../schema'
import { sealWords } from '../sealed.server'

export type DecidePriceChoiceError =
  | TakeLastOfferError
  | 'requests.error.notFound'
  | 'requests.error.moved'
  /** She asked or chose herself. */
  | 'requests.error.byYou'
  | 'purchasing.error.suspended'
  | RefuseDirectError

/** A colleague approves a choice above the limit, or declines it with words; never who asked or chose. */
export async function decidePriceChoice(
  work: Work,
  { requestId, ...said }: PriceDecision & { requestId: string },
): Promise<Result<null, DecidePriceChoiceError>> {
  const request = await lockOwnRequest(work, requestId, 'approvals')
  if (!request) return refuse('requests.error.notFound')
  const status = nextPriceRequestStatus(request.status, said.decision)
  if (!status) return refuse('requests.error.moved')
  const { askedById, chosenById, number } = request
  if (work.personId === askedById || work.personId === chosenById) return refuse('requests.error.byYou')
  if (said.decision === 'approve') {
    if (request.purchaser.status === 'suspended') return refuse('purchasing.error.suspended')
    const taken = await takeLastOffer(work, request, request.chosenOfferId ?? '')
    if (!taken.ok) return taken
    const notDirect = await refuseDirect(work, request, taken.value.offer.sellerId)
    if (notDirect) return notDirect
    await recordAudit(work, { subject: requestId, action: 'priceRequest.approved' })
    await writeAccepted(work, request, {
      offer: taken.value.offer,
      facts: { approvedById: work.personId },
    })
    return ok(null)
  }
  await work.asSystem(() =>
    work.tx.priceRequest.update({
      where: { id: requestId },
      data: {
        ...{ status, chosenOfferId: null, chosenById: null, chosenAt: null },
        declineCipher: sealWords(said.words, 'decline', requestId),
      },
    }),
  )
  await recordAudit(work, { subject: requestId, action: 'priceRequest.declined' })
  await tellBuyers(work, request, {
    ...{ area: 'requests', step: `declined:${work.now().getTime()}`, variables: { number } },
    template: 'notifications.priceDeclined',
    except: work.personId ? [work.personId] : [],
  })
  return ok(null)
}
