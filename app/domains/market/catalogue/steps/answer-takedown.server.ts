import { recordAudit } from '~/domains/audit/index.server'
import type { Context } from '~/domains/identity/context'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { Tx } from '~/platform/db.server'
import { asSystem } from '~/platform/system-scope.server'
import { nextProductStatus } from '../../lifecycle'
import { clearCatalogueCache } from '../cached.server'
import { lockForDesk, type ModerateError } from './take-down-product.server'

/** The desk puts a product back: on sale when it was there and can be shown, else aside for its seller to publish. */
export async function putBackProductIn(
  tx: Tx,
  context: Context,
  { productId }: { productId: string },
): Promise<Result<{ sellerId: string; isOnSale: boolean }, ModerateError>> {
  const locked = await lockForDesk(tx, context, productId)
  if (!locked.ok) return locked
  const { id, sellerId, status: before } = locked.value
  const open = await tx.productTakedown.findFirst({ where: { productId: id, endedAt: null } })
  if (!open || !context.personId) return refuse('market.error.productMoved')
  const photos = await tx.productPhoto.count({ where: { productId: id } })
  const isOnSale = open.wasPublished && photos > 0
  const status = nextProductStatus(before, isOnSale ? 'putBack' : 'putAside')
  if (!status) return refuse('market.error.productMoved')
  const ended = { endedAt: context.now(), endedById: context.personId }
  await asSystem(tx, async () => {
    await tx.product.update({ where: { id }, data: { status, version: { increment: 1 } } })
    await tx.productTakedown.update({ where: { id: open.id }, data: ended })
  })
  await recordAudit(tx, {
    subject: id,
    action: 'product.putBack',
    details: { takedownId: open.id },
  })
  clearCatalogueCache(tx)
  return ok({ sellerId, isOnSale })
}

/** The desk looked again and it stays down, for this reason from now on; the earlier one stays in the table. */
export async function keepDownProductIn(
  tx: Tx,
  context: Context,
  { productId, reason }: { productId: string; reason: string },
): Promise<Result<{ sellerId: string; takedownId: string }, ModerateError>> {
  const locked = await lockForDesk(tx, context, productId)
  if (!locked.ok) return locked
  const { id, sellerId } = locked.value
  const open = await tx.productTakedown.findFirst({ where: { productId: id, endedAt: null } })
  if (!open || !context.personId) return refuse('market.error.productMoved')
  const { personId } = context
  const now = context.now()
  const next = { id: newId(), productId: id, reason, wasPublished: open.wasPublished }
  await asSystem(tx, async () => {
    await tx.productTakedown.update({ where: { id: open.id }, data: { endedAt: now, endedById: personId } })
    await tx.productTakedown.create({ data: { ...next, takenById: personId, takenAt: now } })
  })
  await recordAudit(tx, {
    subject: id,
    action: 'product.keptDown',
    details: { takedownId: next.id },
  })
  return ok({ sellerId, takedownId: next.id })
}
