import { isId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import { lockName } from '~/platform/lock-name.server'
import type { Work } from '~/platform/work.server'
import { clearCatalogueCache } from '../../catalogue/cached.server'
import { writeStock } from '../../checkout/rows/write-stock.server'
import { sellerOf } from '../../policy'

export type WithdrawFairSaleError = 'fairs.error.notFound' | 'fairs.error.saleOver'

/** Takes back what was written down by mistake, on the same day; what was taken out of stock is there again. */
export async function withdrawFairSale(
  work: Work,
  { fairId, saleId }: { fairId: string; saleId: string },
): Promise<Result<null, WithdrawFairSaleError>> {
  const sellerId = sellerOf(work, 'orders')
  if (!sellerId || !isId(saleId)) return refuse('fairs.error.notFound')
  await lockName(work, `fair sale ${saleId}`)
  const sale = await work.tx.fairSale.findFirst({ where: { id: saleId, fairId, sellerId } })
  if (!sale) return refuse('fairs.error.notFound')
  if (sale.undoneAt) return ok(null)
  if (dayOf(sale.soldAt).getTime() !== dayOf(work.now()).getTime()) return refuse('fairs.error.saleOver')
  await work.tx.fairSale.update({ where: { id: saleId }, data: { undoneAt: work.now() } })
  await work.asSystem(() => writeStock(work, new Map([[sale.productId, -sale.takenUnits]])))
  clearCatalogueCache(work)
  return ok(null)
}
