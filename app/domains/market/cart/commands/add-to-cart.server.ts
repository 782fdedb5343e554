import { getSellerFamily, refuseBothSides } from '~/domains/identity/index.server'
import { isId, newId } from '~/lib/ids'
import { type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { lockCart } from '../../checkout/rows/lock-cart.server'
import { mostLines } from '../../rules'
import { readQuantity } from '../../schema'
import { noteCarted } from '../../sellers/interest/note-interest.server'
import { sellsOn } from '../../sellers/rest'
import { writeCartOwner } from '../account-cart.server'
import { type CartChange, type WriteQuantityError, writeQuantity } from '../rows/write-quantity.server'

export type AddToCartError =
  | WriteQuantityError
  | 'market.error.notOnSale'
  | 'market.error.cartFull'
  | 'sides.error.buy'

/**
 * Puts units on top of those that are in the cart; a cart is made when there is none behind the token. `quantity` may
 * come as it was typed.
 */
export async function addToCart(
  work: Work,
  input: { tokenHash: string; quantity: number | string } & ({ productId: string } | { productSlug: string }),
): Promise<Result<CartChange, AddToCartError>> {
  const added = readQuantity(input.quantity, 1)
  if (!added.ok) return added
  const named = 'productId' in input ? { id: input.productId } : { slug: input.productSlug }
  if (named.id !== undefined && !isId(named.id)) return refuse('market.error.notOnSale')
  const now = work.now()
  return work.asSystem(async () => {
    await work.tx
      .$executeRaw`insert into cart (id, token_hash, updated_at) values (${newId()}::uuid, ${input.tokenHash}, ${now})
      on conflict (token_hash) do update set updated_at = excluded.updated_at`
    const cartId = await lockCart(work, input)
    if (cartId) await writeCartOwner(work, { cartId, tokenHash: input.tokenHash })
    const product = await work.tx.product.findFirst({
      where: { ...named, hasVariants: false, status: 'published', seller: sellsOn(dayOf(now)) },
      select: { id: true, slug: true, sellerId: true, availability: true, stock: true },
    })
    if (!cartId || !product) return refuse('market.error.notOnSale')
    const own = refuseBothSides('buy', work, await getSellerFamily(work, product.sellerId))
    if (own) return own
    const lines = await work.tx.cartLine.findMany({
      where: { cartId },
      select: { productId: true, quantity: true },
    })
    const before = lines.find(({ productId }) => productId === product.id)?.quantity ?? 0
    if (before === 0 && lines.length >= mostLines) return refuse('market.error.cartFull')
    if (before === 0) work.afterCommit(() => noteCarted(product.slug, now))
    return writeQuantity(work, { cartId, product, quantity: before + added.value, before, now })
  })
}
