import type { Context } from '~/domains/identity/context'
import { getParcelSides, listPhonesIn, refuseBothSides } from '~/domains/identity/index.server'
import { type Refusal, refuse } from '~/lib/result'
import { openJson } from '~/platform/crypto.server'
import type { Tx } from '~/platform/db.server'
import { asSystem } from '~/platform/system-scope.server'
import type { ParcelContact } from '../queries/get-seller-order.server'
import type { LockedPart } from './lock-part.server'

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
