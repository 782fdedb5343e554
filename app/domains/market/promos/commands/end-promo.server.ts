import { recordAudit } from '~/domains/audit/index.server'
import { isId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { lockOwnSeller } from '../../sellers/rows/lock-own-seller.server'

/** Nobody uses the code from now on; who is about to pay with it still does. */
export async function endPromo(
  work: Work,
  { promoId }: { promoId: string },
): Promise<Result<null, 'market.error.shopNotFound' | 'promos.error.notRunning'>> {
  const seller = await lockOwnSeller(work)
  if (!seller) return refuse('market.error.shopNotFound')
  if (!isId(promoId)) return refuse('promos.error.notRunning')
  const { count } = await work.tx.promoCode.updateMany({
    where: { id: promoId, sellerId: seller.id, stoppedAt: null },
    data: { stoppedAt: work.now() },
  })
  if (count === 0) return refuse('promos.error.notRunning')
  await recordAudit(work, { subject: seller.id, action: 'seller.promoStopped' })
  return ok(null)
}
