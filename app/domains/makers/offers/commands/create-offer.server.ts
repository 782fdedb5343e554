import { workshopOf } from '~/domains/identity/index.server'
import { listDeviceKinds } from '~/domains/reference/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { offerColumnsOf } from '../rows/offer-columns'
import type { OfferInput } from '../schema'

export type CreateOfferError =
  | 'makers.error.notAllowed'
  | 'makers.error.deviceUnknown'
  | 'makers.error.byPostMeasured'
  | 'makers.error.offerNotFound'

/** A draft of the maker's: nobody else sees it. The same `offerId` twice is one offer. */
export async function createOffer(
  work: Work,
  { offerId, deviceCode, ...input }: OfferInput & { offerId: string; deviceCode: string },
): Promise<Result<{ offerId: string; repeated: boolean }, CreateOfferError>> {
  const makerId = workshopOf(work, 'offers')
  if (!makerId) return refuse('makers.error.notAllowed')
  const kinds = await listDeviceKinds(dayOf(work.now()), work)
  const kind = kinds.find(({ code }) => code === deviceCode)
  if (!kind) return refuse('makers.error.deviceUnknown')
  if (input.byPost && kind.madeToMeasure) return refuse('makers.error.byPostMeasured')
  const row = { id: offerId, makerId, deviceCode, status: 'draft', active: false } as const
  const { count } = await work.tx.offer.createMany({
    data: [{ ...row, ...offerColumnsOf(input) }],
    skipDuplicates: true,
  })
  if (count === 1) return ok({ offerId, repeated: false })
  const own = await work.tx.offer.count({ where: { id: offerId, makerId } })
  return own === 1 ? ok({ offerId, repeated: true }) : refuse('makers.error.offerNotFound')
}
