import { recordAudit } from '~/domains/audit/index.server'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { notifySeller } from '../../notify-seller.server'
import { lockProductForDesk, type ModerateError } from '../rows/lock-product-for-desk.server'

/** The desk looked again and it stays down, for this reason from now on; the earlier one stays in the table. The seller is told. */
export async function keepDownProduct(
  work: Work,
  { productId, reason }: { productId: string; reason: string },
): Promise<Result<null, ModerateError>> {
  const locked = await lockProductForDesk(work, productId)
  if (!locked.ok) return locked
  const { id, sellerId } = locked.value
  const open = await work.tx.productTakedown.findFirst({ where: { productId: id, endedAt: null } })
  if (!open || !work.personId) return refuse('market.error.productMoved')
  const { personId } = work
  const now = work.now()
  const next = { id: newId(), productId: id, reason, wasPublished: open.wasPublished }
  await work.asSystem(async () => {
    await work.tx.productTakedown.update({
      where: { id: open.id },
      data: { endedAt: now, endedById: personId },
    })
    await work.tx.productTakedown.create({ data: { ...next, takenById: personId, takenAt: now } })
  })
  await recordAudit(work, {
    subject: id,
    action: 'product.keptDown',
    details: { takedownId: next.id },
  })
  await notifySeller(work, {
    key: `product:${productId}:${next.id}`,
    sellerId,
    template: 'notifications.productTakenDown',
    variables: { reason },
    path: `/seller/products/${productId}`,
  })
  return ok(null)
}
