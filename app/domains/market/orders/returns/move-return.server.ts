import type { MoveOf } from '~/lib/lifecycle'
import { ok, type Result, refuse } from '~/lib/result'
import type { ParcelReturnStatus } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { sellerOf } from '../../policy'
import { type BuyersParcel, lockBuyersParcel } from '../lock-buyers-parcel.server'
import { refuseOwnPurchase, refuseOwnSale } from '../refuse-own-parcel.server'
import { type LockedParcel, lockParcel } from '../rows/lock-parcel.server'
import { nextReturnStatus, type parcelReturnLifecycle } from './lifecycle'
import { type TakenReturn, takeReturn } from './rows/take-return.server'

export type BuyersReturn = BuyersParcel & { returnId: string }

/** A return with its parcel after the lock, and what a move makes of it. */
export interface MovingReturn {
  parcel: LockedParcel
  goods: TakenReturn
  status: ParcelReturnStatus
}

export type ReturnMoveError = 'market.error.parcelNotFound' | 'returns.error.notFound' | 'returns.error.moved'

type Move = MoveOf<typeof parcelReturnLifecycle>

/** For the buyer's steps. Begin them by `performAsBuyer`. */
export async function takeBuyersReturn(
  work: Work,
  { returnId, ...of }: BuyersReturn,
  move: Move,
): Promise<Result<MovingReturn, ReturnMoveError | 'sides.error.confirmParcel'>> {
  const parcel = await lockBuyersParcel(work, of)
  if (!parcel) return refuse('market.error.parcelNotFound')
  const own = await refuseOwnSale(work, parcel, of.guest)
  return own ?? moveReturn(work, parcel, returnId, move)
}

/** For the steps of the seller's people. */
export async function takeSellersReturn(
  work: Work,
  { parcelId, returnId }: { parcelId: string; returnId: string },
  move: Move,
): Promise<Result<MovingReturn, ReturnMoveError | 'sides.error.sendParcel'>> {
  const parcel = sellerOf(work) ? await lockParcel(work, parcelId) : null
  if (!parcel) return refuse('market.error.parcelNotFound')
  const own = await refuseOwnPurchase(work, parcel)
  return own ?? moveReturn(work, parcel, returnId, move)
}

async function moveReturn(
  work: Work,
  parcel: LockedParcel,
  returnId: string,
  move: Move,
): Promise<Result<MovingReturn, ReturnMoveError>> {
  const goods = await takeReturn(work, parcel.id, returnId)
  if (!goods) return refuse('returns.error.notFound')
  const status = nextReturnStatus(goods.status, move)
  return status ? ok({ parcel, goods, status }) : refuse('returns.error.moved')
}
