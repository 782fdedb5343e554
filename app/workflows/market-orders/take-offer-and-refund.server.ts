import {
  type BuyersReturn,
  type ReturnPartError,
  type TakeOfferError,
  takeOffer,
  tellSellerOfReturn,
} from '~/domains/market/index.server'
import type { RequestRefundError } from '~/domains/payments/index.server'
import { ok, type Result } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { settleReturn } from './settle-return.server'

/** The buyer takes the part of the money that her seller offered, who is told. Begin it by `performAsBuyer`. */
export async function takeOfferAndRefund(
  work: Work,
  input: BuyersReturn,
): Promise<Result<{ amountTiyin: bigint }, TakeOfferError | ReturnPartError | RequestRefundError>> {
  const taken = await takeOffer(work, input)
  if (!taken.ok) return taken
  const { parcel, goods } = taken.value
  const given = await settleReturn(work, taken.value)
  if (!given.ok) return given
  const { amountTiyin } = given.value
  await tellSellerOfReturn(work, parcel, {
    ...{ returnId: goods.id, step: 'settled', template: 'notifications.marketReturnTaken' },
    variables: { number: parcel.number, amountTiyin: String(amountTiyin) },
  })
  return ok({ amountTiyin })
}
