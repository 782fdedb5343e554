import { isId } from '~/lib/ids'
import type { Work } from '~/platform/work.server'
import { lockCart } from '../../checkout/rows/lock-cart.server'

/** The cart costs what it did without the code. */
export async function removePromoFromCart(
  work: Work,
  { tokenHash, promoId }: { tokenHash: string; promoId: string },
): Promise<void> {
  if (!isId(promoId)) return
  await work.asSystem(async () => {
    const cartId = await lockCart(work, { tokenHash })
    if (cartId) await work.tx.cartPromo.deleteMany({ where: { cartId, promoId } })
  })
}
