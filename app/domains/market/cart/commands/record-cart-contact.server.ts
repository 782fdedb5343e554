import { sealJson } from '~/platform/crypto.server'
import type { Work } from '~/platform/work.server'
import { lockCart } from '../../checkout/rows/lock-cart.server'

/** Keeps who gets what is in the cart, as typed; null forgets it. */
export async function recordCartContact(
  work: Work,
  input: { tokenHash: string; typed: Record<string, string> | null },
): Promise<void> {
  await work.asSystem(async () => {
    const cartId = await lockCart(work, input)
    if (!cartId) return
    await work.tx.cartContact.deleteMany({ where: { cartId } })
    if (!input.typed) return
    const place = { table: 'cart_contact', column: 'contact', row: cartId }
    const contactCipher = sealJson(input.typed, place)
    await work.tx.cartContact.create({
      data: { cartId, personId: work.personId, contactCipher, savedAt: work.now() },
    })
  })
}
