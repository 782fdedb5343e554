import { getPurchaserSide, refuseBothSides } from '~/domains/identity/index.server'
import { isId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { Purchaser } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { mayReviewPurchasers } from '../policy'

export type LockPurchaserError =
  | 'admin.error.notAllowed'
  | 'purchasing.error.unknown'
  | 'sides.error.reviewPurchaser'

export interface LockedPurchaser {
  purchaser: Pick<Purchaser, 'id' | 'founderId' | 'taxNumber' | 'status'>
  /** Who decides. */
  personId: string
}

/** An organisation, held until whoever of the desk decides about it has done so; never one of her own. */
export async function lockPurchaser(
  work: Work,
  purchaserId: string,
): Promise<Result<LockedPurchaser, LockPurchaserError>> {
  const { personId } = work
  if (!personId || !mayReviewPurchasers(work)) return refuse('admin.error.notAllowed')
  if (!isId(purchaserId)) return refuse('purchasing.error.unknown')
  await work.tx.$executeRaw`select 1 from purchaser where id = ${purchaserId}::uuid for update`
  const purchaser = await work.tx.purchaser.findUnique({
    where: { id: purchaserId },
    select: { id: true, founderId: true, taxNumber: true, status: true },
  })
  if (!purchaser) return refuse('purchasing.error.unknown')
  const own = refuseBothSides('reviewPurchaser', work, await getPurchaserSide(work, purchaser.id))
  return own ?? ok({ purchaser, personId })
}
