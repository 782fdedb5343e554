import { type Context, systemContext } from '~/domains/identity/context'
import { sealJson } from '~/platform/crypto.server'
import { transaction } from '~/platform/db.server'
import { lockCart } from '../../checkout/steps/lock-cart.server'

/** Keeps who gets what is in the cart, as typed; null forgets it. */
export async function recordCartContact(
  context: Context,
  input: { tokenHash: string; typed: Record<string, string> | null },
): Promise<void> {
  await transaction(systemContext(context.now, context.requestId), async (tx) => {
    const cartId = await lockCart(tx, input)
    if (!cartId) return
    await tx.cartContact.deleteMany({ where: { cartId } })
    if (!input.typed) return
    const place = { table: 'cart_contact', column: 'contact', row: cartId }
    const contactCipher = sealJson(input.typed, place)
    await tx.cartContact.create({
      data: { cartId, personId: context.personId, contactCipher, savedAt: context.now() },
    })
  })
}
