import { getPurchaserSide, refuseBothSides } from '~/domains/identity/index.server'
import { isId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { PurchaserStatus } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { nextPurchaserStatus } from '../lifecycle'
import { mayReviewPurchasers } from '../policy'

export type TakePurchaserError =
  | 'admin.error.notAllowed'
  | 'purchasing.error.unknown'
  /** Somebody else has decided meanwhile. */
  | 'purchasing.error.decided'
  | 'sides.error.reviewPurchaser'

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
  const { personId } = work
  if (!personId || !mayReviewPurchasers(work)) return refuse('admin.error.notAllowed')
  if (!isId(purchaserId)) return refuse('purchasing.error.unknown')
  await work.tx.$executeRaw`select 1 from purchaser where id = ${purchaserId}::uuid for update`
  const row = await work.tx.purchaser.findUnique({
    where: { id: purchaserId },
    select: { id: true, founderId: true, taxNumber: true, status: true },
  })
  if (!row) return refuse('purchasing.error.unknown')
  const own = refuseBothSides('reviewPurchaser', work, await getPurchaserSide(work, row.id))
  if (own) return own
  const status = nextPurchaserStatus(row.status, move)
  if (!status) return refuse('purchasing.error.decided')
  const { id, founderId, taxNumber } = row
  const decided = { status, decidedById: personId, decidedAt: work.now() }
  return ok({ id, founderId, taxNumber, decided })
}
