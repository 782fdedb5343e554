import type { Context } from '~/domains/identity/context'
import { getParcelSides, listPhones, refuseBothSides } from '~/domains/identity/index.server'
import { type Refusal, refuse } from '~/lib/result'
import { openJson } from '~/platform/crypto.server'
import type { Tx } from '~/platform/db.server'
import { asSystem } from '~/platform/system-scope.server'
import type { ParcelContact } from '../queries/get-seller-parcel.server'
import type { LockedParcel } from './lock-parcel.server'

/** The desk settles nothing in which its actor or her family is a side; a guest is known by nothing but her phone. */
export async function refuseOwnParcel(
  tx: Tx,
  context: Context,
  { id, personId, contactCipher }: LockedParcel,
): Promise<Refusal<'sides.error.settleOrder'> | null> {
  const own = refuseBothSides('settleOrder', context, await getParcelSides(tx, id))
  const actor = context.personId
  if (own || personId || !actor) return own
  const place = { table: 'seller_order', column: 'contact', row: id }
  const { phone } = openJson<ParcelContact>(contactCipher, place)
  const phones = await asSystem(tx, () => listPhones(tx, [actor]))
  return phones.includes(phone) ? refuse('sides.error.settleOrder') : null
}

/** Parcels of an order that the desk could call off, or the one that is named, in the order in which they are locked. */
export async function listParcelsToCancelIn(
  tx: Tx,
  orderId: string,
  parcelId: string | null,
): Promise<string[]> {
  const parcels = await tx.parcel.findMany({
    where: { orderId, status: { in: ['paid', 'shipped'] }, ...(parcelId ? { id: parcelId } : {}) },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  return parcels.map(({ id }) => id)
}
