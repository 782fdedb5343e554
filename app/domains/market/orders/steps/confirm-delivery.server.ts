import { recordAudit } from '~/domains/audit/index.server'
import type { Context } from '~/domains/identity/context'
import { getSellerSide, refuseBothSides } from '~/domains/identity/index.server'
import { accountCode, ensureAccount, postEffect } from '~/domains/ledger/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Tx } from '~/platform/db.server'
import { asSystem } from '~/platform/system-scope.server'
import { nextSellerOrderStatus } from '../../lifecycle'
import { lockPart } from './lock-part.server'
import type { MovedPart, ShipError } from './ship-part.server'
import { writeEvent } from './write-event.server'

export type ConfirmError = ShipError | 'sides.error.confirmParcel'

/**
 * The buyer has the parcel (or her time to object is over: the portal's own context): only now the money becomes the
 * seller's. Sellers cannot confirm for buyers.
 */
export async function confirmDeliveryIn(
  tx: Tx,
  context: Context,
  input: { sellerOrderId: string },
): Promise<Result<MovedPart & { amountTiyin: bigint }, ConfirmError>> {
  const part = context.role === 'artisan' ? null : await lockPart(tx, context, input.sellerOrderId)
  if (!part) return refuse('market.error.partNotFound')
  const own = refuseBothSides('confirmParcel', context, await getSellerSide(tx, part.sellerId))
  if (own) return own
  const status = nextSellerOrderStatus(part.status, 'confirm')
  if (!status) return refuse('market.error.partMoved')
  const amountTiyin = part.goodsTiyin + part.deliveryTiyin
  const to = accountCode.seller(part.sellerId)
  const posted = await asSystem(tx, async () => {
    await tx.sellerOrder.update({
      where: { id: part.id },
      data: { status, deliveredAt: context.now(), version: { increment: 1 } },
    })
    await writeEvent(tx, context, { sellerOrderId: part.id, type: 'sellerOrder.delivered' })
    await ensureAccount(tx, { code: to, kind: 'seller', ownerId: part.sellerId, mayBeNegative: true })
    return postEffect(tx, context, {
      key: `market.delivered:${part.id}`,
      kind: 'sellerOrder.delivered',
      input: { sellerOrderId: part.id, amountTiyin },
      postings: [{ from: accountCode.escrow(part.id), to, amountTiyin, purpose: 'sellerOrder.delivered' }],
    })
  })
  if (!posted.ok) throw new Error(`confirm delivery ${part.id}: ${posted.error}`)
  await recordAudit(tx, {
    subject: part.orderId,
    action: 'sellerOrder.delivered',
    details: { sellerOrderId: part.id, amountTiyin: String(amountTiyin) },
  })
  const { id: sellerOrderId, number, orderId, sellerId, personId } = part
  return ok({ sellerOrderId, number, orderId, sellerId, personId, amountTiyin })
}
