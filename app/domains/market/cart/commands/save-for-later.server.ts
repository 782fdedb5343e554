import { isId } from '~/lib/ids'
import type { Work } from '~/platform/work.server'
import { lockCart } from '../../checkout/rows/lock-cart.server'
import { mostUnitsOfOne } from '../../rules'

/** Moves a line into the list beneath the cart, on top of what stands there of it. A line that is not there stays away. */
export async function saveForLater(
  work: Work,
  input: { tokenHash: string; productId: string },
): Promise<{ saved: boolean; lineCount: number }> {
  if (!isId(input.productId)) return { saved: false, lineCount: 0 }
  const now = work.now()
  return work.asSystem(async () => {
    const cartId = await lockCart(work, input)
    if (!cartId) return { saved: false, lineCount: 0 }
    const saved = await work.tx.$executeRaw`
      with gone as (delete from cart_line where cart_id = ${cartId}::uuid and product_id = ${input.productId}::uuid
        returning cart_id, product_id, quantity)
      insert into cart_saved (cart_id, product_id, quantity, saved_at)
        select cart_id, product_id, quantity, ${now}::timestamptz from gone
        on conflict (cart_id, product_id) do update set saved_at = excluded.saved_at,
          quantity = least(cart_saved.quantity + excluded.quantity, ${mostUnitsOfOne}::int)`
    await work.tx.cart.update({ where: { id: cartId }, data: { updatedAt: now } })
    return { saved: saved > 0, lineCount: await work.tx.cartLine.count({ where: { cartId } }) }
  })
}
