import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { clearCatalogueCache } from '../../catalogue/cached.server'
import type { ScheduleInput } from '../../schedule/schema'
import { lockOwnSeller } from '../rows/lock-own-seller.server'

/** On which days a seller works and how much she makes in a week, from now on. Days promised before stay as they are. */
export async function updateSchedule(
  work: Work,
  { version, workDays, weekUnits }: ScheduleInput & { version: number },
): Promise<Result<null, 'market.error.shopNotFound' | 'market.error.shopChanged'>> {
  const seller = await lockOwnSeller(work)
  if (!seller) return refuse('market.error.shopNotFound')
  if (seller.version !== version) return refuse('market.error.shopChanged')
  await work.tx.seller.update({
    where: { id: seller.id },
    data: { workDays, weekUnits, version: version + 1 },
  })
  await recordAudit(work, { subject: seller.id, action: 'seller.scheduleChanged' })
  clearCatalogueCache(work)
  return ok(null)
}
