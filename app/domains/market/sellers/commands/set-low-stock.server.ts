import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { lockOwnSeller } from '../rows/lock-own-seller.server'

/** At how many left of a product a seller is told; null for no notice. */
export async function setLowStock(
  work: Work,
  { lowStock }: { lowStock: number | null },
): Promise<Result<null, 'market.error.shopNotFound'>> {
  const seller = await lockOwnSeller(work)
  if (!seller) return refuse('market.error.shopNotFound')
  await work.tx.seller.update({ where: { id: seller.id }, data: { lowStock } })
  return ok(null)
}
