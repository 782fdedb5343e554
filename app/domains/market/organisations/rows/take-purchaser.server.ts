import { ok, type Result, refuse } from '~/lib/result'
import type { PurchaserStatus } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { nextPurchaserStatus } from '../lifecycle'
import { type LockPurchaserError, lockPurchaser } from './lock-purchaser.server'

export type TakePurchaserError =
  | LockPurchaserError
  /** Somebody else has decided meanwhile. */
  | 'purchasing.error.decided'

export interface TakenPurchaser {
  id: string
  founderId: string
  taxNumber: string
  /** What it becomes, by whom and when. */
  decided: { status: PurchaserStatus; decidedById: string; decidedAt: Date }
}

/** An organisation, held until whoever decides about it has done so. */
export async function takePurchaser(
  work: Work,
  purchaserId: string,
  move: 'approve' | 'refuse' | 'suspend' | 'reinstate',
): Promise<Result<TakenPurchaser, TakePurchaserError>> {
  const locked = await lockPurchaser(work, purchaserId)
  if (!locked.ok) return locked
  const { purchaser, personId } = locked.value
  const { id, founderId, taxNumber } = purchaser
  const status = nextPurchaserStatus(purchaser.status, move)
  if (!status) return refuse('purchasing.error.decided')
  return ok({ id, founderId, taxNumber, decided: { status, decidedById: personId, decidedAt: work.now() } })
}
