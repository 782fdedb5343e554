import { isId } from '~/lib/ids'
import type { Work } from '~/platform/work.server'
import { lockCart } from '../../checkout/rows/lock-cart.server'

/** Takes something out of the list beneath the cart. */
export async function removeSaved(
  work: Work,
  { tokenHash, productId }: { tokenHash: string; productId: string },
): Promise<void> {
  if (!isId(productId)) return
  await work.asSystem(async () => {
    const cartId = await lockCart(work, { tokenHash })
    if (cartId) await work.tx.cartSaved.deleteMany({ where: { cartId, productId } })
  })
}
