import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { OfferStatus } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { accreditedOn, licensedOn } from '../../rows/read-maker.server'
import { nextOfferStatus, type OfferMove } from '../lifecycle'
import { forgetMakers } from '../rows/forget-makers.server'
import { lockOwnOffer } from '../rows/lock-own-offer.server'

export type SetOfferStatusError =
  | 'makers.error.offerNotFound'
  | 'makers.error.offerMoved'
  /** People are offered nothing by who takes no vouchers. */
  | 'makers.error.notAccredited'
  /** Nor without a licence for the kind. */
  | 'makers.error.notLicensed'

/** Shows an offer to people, or takes it away from them; orders that stand are not touched. */
export async function setOfferStatus(
  work: Work,
  { offerId, move }: { offerId: string; move: OfferMove },
): Promise<Result<{ status: OfferStatus }, SetOfferStatusError>> {
  const offer = await lockOwnOffer(work, offerId)
  if (!offer) return refuse('makers.error.offerNotFound')
  const status = nextOfferStatus(offer.status, move)
  if (!status) return refuse('makers.error.offerMoved')
  if (status === 'offered') {
    const today = dayOf(work.now())
    const accredited = await work.tx.maker.count({ where: { id: offer.makerId, ...accreditedOn(today) } })
    if (accredited === 0) return refuse('makers.error.notAccredited')
    const { makerId, deviceCode } = offer
    const licences = await work.tx.makerLicence.count({
      where: { makerId, deviceCode, ...licensedOn(today) },
    })
    if (licences === 0) return refuse('makers.error.notLicensed')
  }
  await work.tx.offer.update({
    where: { id: offer.id },
    data: { status, active: status === 'offered' },
    select: { id: true },
  })
  forgetMakers(work)
  return ok({ status })
}
