import { recordAudit } from '~/domains/audit/index.server'
import { isoDay } from '~/lib/figures/iso-day'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { type RefuseDirectError, refuseDirect } from '../../state/rows/refuse-direct.server'
import { nextPriceRequestStatus } from '../lifecycle'
import { lockOwnRequest } from '../rows/lock-request.server'
import { findOwnSellers, readAskedSellers } from '../rows/read-asked-sellers.server'
import { tellAskedSeller } from '../rows/tell.server'

export type SendPriceRequestError =
  | 'requests.error.notFound'
  | 'requests.error.moved'
  | 'requests.error.noLines'
  | 'requests.error.dayOver'
  /** Nobody was chosen, or sells in the category now. */
  | 'requests.error.nobody'
  | 'sides.error.askPrice'
  | 'purchasing.error.suspended'
  | RefuseDirectError

/**
 * A draft goes to its sellers: those that were chosen, or all who sell in its category now, and never to one for whom
 * whoever sends it works herself. From then on it does not change.
 */
export async function sendPriceRequest(
  work: Work,
  { requestId }: { requestId: string },
): Promise<Result<{ sellers: number }, SendPriceRequestError>> {
  const request = await lockOwnRequest(work, requestId, 'requests')
  if (!request) return refuse('requests.error.notFound')
  const status = nextPriceRequestStatus(request.status, 'send')
  if (!status) return refuse('requests.error.moved')
  if (request.purchaser.status === 'suspended') return refuse('purchasing.error.suspended')
  if (request.lines.length === 0) return refuse('requests.error.noLines')
  if (request.wantedOn < dayOf(work.now())) return refuse('requests.error.dayOver')
  const chosen = await work.tx.priceAnswer.findMany({ where: { requestId }, select: { sellerId: true } })
  const { categoryCode, purchaserId, number } = request
  const [only] = chosen
  const notDirect = await refuseDirect(work, request, only?.sellerId)
  if (notDirect) return notDirect
  const there = await readAskedSellers(work, {
    categoryCode,
    sellerIds: chosen.map(({ sellerId }) => sellerId),
  })
  const own = await findOwnSellers(work, there)
  if (own.length > 0 && categoryCode === null) return refuse('sides.error.askPrice')
  const sellerIds = there.filter((id) => !own.includes(id))
  if (sellerIds.length === 0) return refuse('requests.error.nobody')
  await work.asSystem(async () => {
    await work.tx.priceAnswer.deleteMany({ where: { requestId } })
    await work.tx.priceAnswer.createMany({
      data: sellerIds.map((sellerId) => ({
        ...{ id: newId(), requestId, sellerId, purchaserId, sentAt: work.now() },
      })),
    })
    await work.tx.priceRequest.update({
      where: { id: requestId },
      data: { status, sentAt: work.now(), ...(work.personId && { askedById: work.personId }) },
    })
  })
  await recordAudit(work, {
    subject: requestId,
    action: 'priceRequest.sent',
    details: { count: sellerIds.length },
  })
  const wantedOn = isoDay(request.wantedOn)
  const told = { step: 'sent', template: 'notifications.priceRequestSent' } as const
  for (const sellerId of sellerIds)
    await tellAskedSeller(
      work,
      { id: requestId, sellerId },
      { ...told, variables: { number, untilOn: wantedOn } },
    )
  return ok({ sellers: sellerIds.length })
}
