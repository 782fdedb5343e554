import { recordAudit } from '~/domains/audit/index.server'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { nextProductStatus } from '../../lifecycle'
import { notifySeller } from '../../notify-seller.server'
import { closeReports } from '../../voices/reports/rows/close-reports.server'
import { clearCatalogueCache } from '../cached.server'
import { lockProductForDesk, type ModerateError } from '../rows/lock-product-for-desk.server'

/**
 * The desk takes a product off sale, for a reason that the seller is told and reads on the product's page. What was
 * paid stays paid.
 */
export async function takeDownProduct(
  work: Work,
  { productId, reason }: { productId: string; reason: string },
): Promise<Result<null, ModerateError>> {
  const locked = await lockProductForDesk(work, productId)
  if (!locked.ok) return locked
  const { id, sellerId, status: before } = locked.value
  const status = nextProductStatus(before, 'takeDown')
  if (!status || !work.personId) return refuse('market.error.productMoved')
  const takedownId = newId()
  const row = { id: takedownId, productId: id, reason, wasPublished: before === 'published' }
  const takenById = work.personId
  await work.asSystem(async () => {
    await work.tx.product.update({ where: { id }, data: { status, version: { increment: 1 } } })
    await work.tx.productTakedown.create({ data: { ...row, takenById, takenAt: work.now() } })
  })
  await closeReports(work, 'product', id, 'hide')
  await recordAudit(work, {
    subject: id,
    action: 'product.takenDown',
    details: { takedownId },
  })
  clearCatalogueCache(work)
  await notifySeller(work, {
    key: `product:${productId}:${takedownId}`,
    sellerId,
    template: 'notifications.productTakenDown',
    variables: { reason },
    path: `/seller/products/${productId}`,
  })
  return ok(null)
}
