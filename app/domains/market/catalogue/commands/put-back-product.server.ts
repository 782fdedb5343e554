import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { nextProductStatus } from '../../lifecycle'
import { notifySeller } from '../../notify-seller.server'
import { clearCatalogueCache } from '../cached.server'
import { lockProductForDesk, type ModerateError } from '../rows/lock-product-for-desk.server'

/** The desk puts a product back: on sale when it was there and can be shown, else aside for its seller to publish; she is told. */
export async function putBackProduct(
  work: Work,
  { productId }: { productId: string },
): Promise<Result<null, ModerateError>> {
  const locked = await lockProductForDesk(work, productId)
  if (!locked.ok) return locked
  const { id, sellerId, status: before } = locked.value
  const open = await work.tx.productTakedown.findFirst({ where: { productId: id, endedAt: null } })
  if (!open || !work.personId) return refuse('market.error.productMoved')
  const photos = await work.tx.productPhoto.count({ where: { productId: id } })
  const isOnSale = open.wasPublished && photos > 0
  const status = nextProductStatus(before, isOnSale ? 'putBack' : 'putAside')
  if (!status) return refuse('market.error.productMoved')
  const ended = { endedAt: work.now(), endedById: work.personId }
  await work.asSystem(async () => {
    await work.tx.product.update({ where: { id }, data: { status, version: { increment: 1 } } })
    await work.tx.productTakedown.update({ where: { id: open.id }, data: ended })
  })
  await recordAudit(work, {
    subject: id,
    action: 'product.putBack',
    details: { takedownId: open.id },
  })
  clearCatalogueCache(work)
  await notifySeller(work, {
    key: `product:${productId}:${work.requestId}`,
    sellerId,
    template: 'notifications.productPutBack',
    variables: {},
    path: `/seller/products/${productId}`,
  })
  return ok(null)
}
