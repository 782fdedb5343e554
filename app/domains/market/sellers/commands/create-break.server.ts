import { recordAudit } from '~/domains/audit/index.server'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { clearCatalogueCache } from '../../catalogue/cached.server'
import type { BreakInput } from '../../schedule/schema'
import { lockOwnSeller } from '../rows/lock-own-seller.server'

export type CreateBreakError =
  | 'market.error.shopNotFound'
  /** Some of the days are days off already. */
  | 'market.error.breakOverlaps'

/**
 * Days off of a seller. Nothing that is promised after this falls on them; what was paid before is sent on the day that
 * was promised. `dueThen` counts the parcels that are to be sent in those days.
 */
export async function createBreak(
  work: Work,
  { fromOn, untilOn, pausesOrders }: BreakInput,
): Promise<Result<{ dueThen: number }, CreateBreakError>> {
  const seller = await lockOwnSeller(work)
  if (!seller) return refuse('market.error.shopNotFound')
  const sellerId = seller.id
  const overlaps = await work.tx.sellerBreak.count({
    where: { sellerId, fromOn: { lte: untilOn }, untilOn: { gte: fromOn } },
  })
  if (overlaps > 0) return refuse('market.error.breakOverlaps')
  await work.tx.sellerBreak.create({
    data: { id: newId(), sellerId, fromOn, untilOn, pausesOrders, createdAt: work.now() },
  })
  await recordAudit(work, { subject: sellerId, action: 'seller.scheduleChanged' })
  clearCatalogueCache(work)
  const dueThen = await work.tx.parcel.count({
    where: { sellerId, shippedAt: null, cancelledAt: null, shipByOn: { gte: fromOn, lte: untilOn } },
  })
  return ok({ dueThen })
}
