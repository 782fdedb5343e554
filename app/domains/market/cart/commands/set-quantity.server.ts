import { isId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { lockCart } from '../../checkout/rows/lock-cart.server'
import { readQuantity } from '../../schema'
import { type CartChange, type WriteQuantityError, writeQuantity } from '../rows/write-quantity.server'

/** The line then says `quantity`; 0 takes it out. A line that is not there stays away. */
export async function setQuantity(
  work: Work,
  input: { tokenHash: string; productId: string; quantity: number | string },
): Promise<Result<CartChange, WriteQuantityError | 'market.error.notOnSale'>> {
  const asked = readQuantity(input.quantity, 0)
  if (!asked.ok) return asked
  if (!isId(input.productId)) return refuse('market.error.notOnSale')
  return work.asSystem(async () => {
    const cartId = await lockCart(work, input)
    const line =
      cartId &&
      (await work.tx.cartLine.findUnique({
        where: { cartId_productId: { cartId, productId: input.productId } },
        select: {
          quantity: true,
          product: { select: { id: true, availability: true, stock: true, status: true, hasVariants: true } },
        },
      }))
    if (!cartId) return ok({ quantity: 0, lineCount: 0 })
    if (!line) return ok({ quantity: 0, lineCount: await work.tx.cartLine.count({ where: { cartId } }) })
    if (asked.value === 0) {
      await work.tx.cartLine.delete({ where: { cartId_productId: { cartId, productId: input.productId } } })
      return ok({ quantity: 0, lineCount: await work.tx.cartLine.count({ where: { cartId } }) })
    }
    if (line.product.status !== 'published' || line.product.hasVariants)
      return refuse('market.error.notOnSale')
    const { product } = line
    return writeQuantity(work, { cartId, product, quantity: asked.value, before: 0, now: work.now() })
  })
}
