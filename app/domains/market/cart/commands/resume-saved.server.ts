import { isId } from '~/lib/ids'
import { type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { lockCart, readOwnHold } from '../../checkout/rows/lock-cart.server'
import { mostUnitsOfOne } from '../../rules'
import type { CartChange } from '../rows/write-quantity.server'
import { type AddToCartError, addToCart } from './add-to-cart.server'

/** Puts what was saved back into the cart: all of it, or as many as can be had. What cannot be had at all stays saved. */
export async function resumeSaved(
  work: Work,
  { tokenHash, productId }: { tokenHash: string; productId: string },
): Promise<Result<CartChange, AddToCartError>> {
  if (!isId(productId)) return refuse('market.error.notOnSale')
  return work.asSystem(async () => {
    const cartId = await lockCart(work, { tokenHash })
    const saved =
      cartId &&
      (await work.tx.cartSaved.findUnique({
        where: { cartId_productId: { cartId, productId } },
        select: { quantity: true, product: { select: { availability: true, stock: true } } },
      }))
    if (!cartId || !saved) return refuse('market.error.notOnSale')
    const line = await work.tx.cartLine.findUnique({ where: { cartId_productId: { cartId, productId } } })
    const own = (await readOwnHold(work, cartId)).units.get(productId) ?? 0
    const { availability, stock } = saved.product
    const most = availability === 'in_stock' ? Math.min(stock + own, mostUnitsOfOne) : mostUnitsOfOne
    // At least one: what cannot be had is then refused in the words of the cart.
    const quantity = Math.max(1, Math.min(saved.quantity, most - (line?.quantity ?? 0)))
    const added = await addToCart(work, { tokenHash, productId, quantity })
    if (added.ok) await work.tx.cartSaved.delete({ where: { cartId_productId: { cartId, productId } } })
    return added
  })
}
