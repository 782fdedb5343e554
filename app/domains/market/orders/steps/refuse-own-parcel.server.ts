import type { Context } from '~/domains/identity/context'
import { getParcelSides, listPhonesIn, refuseBothSides } from '~/domains/identity/index.server'
import { type Refusal, refuse } from '~/lib/result'
import { openJson } from '~/platform/crypto.server'
import type { Tx } from '~/platform/db.server'
import { asSystem } from '~/platform/system-scope.server'
import type { ParcelContact } from '../queries/get-seller-order.server'
import { type LockedPart, lockPart } from './lock-part.server'

/** The desk settles nothing in which its actor or her family is a side; a guest is known by nothing but her phone. */
export async function refuseOwnParcel(
  tx: Tx,
  context: Context,
  { id, personId, contactCipher }: LockedPart,
): Promise<Refusal<'sides.error.settleOrder'> | null> {
  const own = refuseBothSides('settleOrder', context, await getParcelSides(tx, id))
  const actor = context.personId
  if (own || personId || !actor) return own
  const place = { table: 'seller_order', column: 'contact', row: id }
  const { phone } = openJson<ParcelContact>(contactCipher, place)
  const phones = await asSystem(tx, () => listPhonesIn(tx, [actor]))
  return phones.includes(phone) ? refuse('sides.error.settleOrder') : null
}

/** Parcels of an order that the desk could call off, or the one that is named, in the order in which they are locked. */
export async function listPartsToCancelIn(
  tx: Tx,
  orderId: string,
  sellerOrderId: string | null,
): Promise<string[]> {
  const parts = await tx.sellerOrder.findMany({
    where: { orderId, status: { in: ['paid', 'shipped'] }, ...(sellerOrderId ? { id: sellerOrderId } : {}) },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  return parts.map(({ id }) => id)
}

/** Locks a parcel that is to be called off at the desk, and says why it cannot be; null when it can. */
export async function refuseToCancelIn(
  tx: Tx,
  context: Context,
  sellerOrderId: string,
): Promise<Refusal<
  'market.error.partNotFound' | 'market.error.partMoved' | 'sides.error.settleOrder'
> | null> {
  const part = await lockPart(tx, context, sellerOrderId)
  if (!part) return refuse('market.error.partNotFound')
  if (part.status !== 'paid' && part.status !== 'shipped') return refuse('market.error.partMoved')
  return refuseOwnParcel(tx, context, part)
}
