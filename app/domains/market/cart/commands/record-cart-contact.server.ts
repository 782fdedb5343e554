import { isDistrict } from '~/domains/reference/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import { sealJson } from '~/platform/crypto.server'
import type { Work } from '~/platform/work.server'
import { lockCart } from '../../checkout/rows/lock-cart.server'

/** Keeps who gets what is in the cart, as typed; null forgets it. Nothing can be sent to a place that is not there. */
export async function recordCartContact(
  work: Work,
  input: { tokenHash: string; typed: Record<string, string> | null },
): Promise<Result<null, 'market.error.district'>> {
  const district = input.typed?.districtSoato
  if (district !== undefined && !(await isDistrict(work, district))) return refuse('market.error.district')
  return work.asSystem(async () => {
    const cartId = await lockCart(work, input)
    if (!cartId) return ok(null)
    await work.tx.cartContact.deleteMany({ where: { cartId } })
    if (!input.typed) return ok(null)
    const place = { table: 'cart_contact', column: 'contact', row: cartId }
    const contactCipher = sealJson(input.typed, place)
    await work.tx.cartContact.create({
      data: { cartId, personId: work.personId, contactCipher, savedAt: work.now() },
    })
    return ok(null)
  })
}
