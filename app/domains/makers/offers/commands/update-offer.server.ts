import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { forgetMakers } from '../rows/forget-makers.server'
import { lockOwnOffer } from '../rows/lock-own-offer.server'
import { offerColumnsOf } from '../rows/offer-columns'
import type { OfferInput } from '../schema'

export type UpdateOfferError =
  | 'makers.error.offerNotFound'
  | 'makers.error.byPostMeasured'
  /** Somebody changed it since the form was shown; `details.version` is today's. */
  | 'makers.error.offerChanged'

/** What a maker says anew about her offer. Orders that stand keep what they were placed on. */
export async function updateOffer(
  work: Work,
  { offerId, version, ...input }: OfferInput & { offerId: string; version: number },
): Promise<Result<null, UpdateOfferError>> {
  const offer = await lockOwnOffer(work, offerId)
  if (!offer) return refuse('makers.error.offerNotFound')
  if (offer.version !== version) return refuse('makers.error.offerChanged', { version: offer.version })
  const { deviceCode } = offer
  const kind = { code: deviceCode, madeToMeasure: true }
  if (input.byPost && (await work.tx.deviceKind.count({ where: kind })) > 0)
    return refuse('makers.error.byPostMeasured')
  await work.tx.offer.update({ where: { id: offer.id }, data: offerColumnsOf(input), select: { id: true } })
  forgetMakers(work)
  return ok(null)
}
