import { getParcelSides, listPhones, refuseBothSides } from '~/domains/identity/index.server'
import { type Refusal, refuse } from '~/lib/result'
import { openJson } from '~/platform/crypto.server'
import type { Work } from '~/platform/work.server'
import type { ParcelContact } from './queries/get-seller-parcel.server'
import type { LockedParcel } from './rows/lock-parcel.server'

/** The desk settles nothing in which its actor or her family is a side; a guest is known by nothing but her phone. */
export async function refuseOwnParcel(
  work: Work,
  { id, personId, contactCipher }: LockedParcel,
): Promise<Refusal<'sides.error.settleOrder'> | null> {
  const own = refuseBothSides('settleOrder', work, await getParcelSides(work, id))
  const actor = work.personId
  if (own || personId || !actor) return own
  const place = { table: 'seller_order', column: 'contact', row: id }
  const { phone } = openJson<ParcelContact>(contactCipher, place)
  const phones = await work.asSystem(() => listPhones(work, [actor]))
  return phones.includes(phone) ? refuse('sides.error.settleOrder') : null
}
