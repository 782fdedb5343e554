import type { Work } from '~/platform/work.server'
import { lockCart } from './lock-cart.server'

/** The checkout with its holds, after the locks of its cart and of itself. Null when there is none. */
export async function lockCheckout(work: Work, checkoutId: string) {
  const known = await work.tx.checkout.findUnique({ where: { id: checkoutId }, select: { cartId: true } })
  if (!known) return null
  await lockCart(work, known)
  await work.tx.$executeRaw`select 1 from checkout where id = ${checkoutId}::uuid for update`
  return work.tx.checkout.findUnique({
    where: { id: checkoutId },
    include: { holds: { orderBy: { productId: 'asc' } }, order: { select: { id: true, number: true } } },
  })
}
