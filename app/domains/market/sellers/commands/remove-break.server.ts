import { recordAudit } from '~/domains/audit/index.server'
import { isId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { clearCatalogueCache } from '../../catalogue/cached.server'
import { lockOwnSeller } from '../rows/lock-own-seller.server'

/** A seller works on those days after all. */
export async function removeBreak(
  work: Work,
  { breakId }: { breakId: string },
): Promise<Result<null, 'market.error.shopNotFound' | 'market.error.breakNotFound'>> {
  const seller = await lockOwnSeller(work)
  if (!seller) return refuse('market.error.shopNotFound')
  if (!isId(breakId)) return refuse('market.error.breakNotFound')
  const { count } = await work.tx.sellerBreak.deleteMany({ where: { id: breakId, sellerId: seller.id } })
  if (count === 0) return refuse('market.error.breakNotFound')
  await recordAudit(work, { subject: seller.id, action: 'seller.scheduleChanged' })
  clearCatalogueCache(work)
  return ok(null)
}
