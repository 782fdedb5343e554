import { type Context, systemContext } from '~/domains/identity/context'
import { getSellerSide, refuseBothSides } from '~/domains/identity/index.server'
import { isId, newId } from '~/lib/ids'
import { ok, type Refusal, type Result, refuse } from '~/lib/result'
import { type Tx, transaction } from '~/platform/db.server'
import { lockCart, readOwnHold } from '../../checkout/steps/lock-cart.server'
import { readReservedUntil } from '../../checkout/steps/reserved-until.server'
import { mostLines, mostUnitsOfOne } from '../../rules'
import { readQuantity } from '../../schema'

export interface CartChange {
  /** Units of the product in the cart now. */
  quantity: number
  /** Products in the cart now. */
  lineCount: number
}

/**
 * Puts units on top of those that are in the cart; a cart is made when there is none behind the token. `quantity` may
 * come as it was typed.
 */
export async function addToCart(
  context: Context,
  input: { tokenHash: string; quantity: number | string } & ({ productId: string } | { productSlug: string }),
): Promise<Result<CartChange>> {
  const added = readQuantity(input.quantity, 1)
  if (!added.ok) return added
  const named = 'productId' in input ? { id: input.productId } : { slug: input.productSlug }
  if (named.id !== undefined && !isId(named.id)) return refuse('market.error.notOnSale')
  const now = context.now()
  return transaction(systemContext(context.now, context.requestId), async (tx) => {
    await tx.$executeRaw`insert into cart (id, token_hash, updated_at) values (${newId()}::uuid, ${input.tokenHash}, ${now})
      on conflict (token_hash) do update set updated_at = excluded.updated_at`
    const cartId = await lockCart(tx, input)
    const product = await tx.product.findFirst({
      where: { ...named, status: 'published', seller: { status: 'approved' } },
      select: { id: true, sellerId: true, availability: true, stock: true },
    })
    if (!cartId || !product) return refuse('market.error.notOnSale')
    const own = refuseBothSides('buy', context, await getSellerSide(tx, product.sellerId))
    if (own) return own
    const lines = await tx.cartLine.findMany({
      where: { cartId },
      select: { productId: true, quantity: true },
    })
    const before = lines.find(({ productId }) => productId === product.id)?.quantity ?? 0
    if (before === 0 && lines.length >= mostLines) return refuse('market.error.cartFull')
    return writeQuantity(tx, { cartId, product, quantity: before + added.value, before, now })
  })
}

export interface QuantityWrite {
  cartId: string
  product: { id: string; availability: 'in_stock' | 'made_to_order'; stock: number }
  quantity: number
  /** Units in the cart that these come on top of; 0 when `quantity` was said as a whole. */
  before: number
  now: Date
}

/**
 * The line then says `quantity`, 1 and more, if that many can be had; else `details.units` of notEnough can be. Nothing
 * is held yet.
 */
export async function writeQuantity(
  tx: Tx,
  { cartId, product, quantity, before, now }: QuantityWrite,
): Promise<Result<CartChange>> {
  if (quantity > mostUnitsOfOne) return refuse('market.error.quantity.tooLarge', { most: mostUnitsOfOne })
  if (product.availability === 'in_stock') {
    const own = (await readOwnHold(tx, cartId)).units.get(product.id) ?? 0
    const units = product.stock + own
    if (units === 0) return refuseSoldOut(tx, product.id)
    if (units < quantity)
      return before > 0
        ? refuse('market.error.notEnoughMore', { units, inCart: before })
        : refuse('market.error.notEnough', { units })
  }
  await tx.cartLine.upsert({
    where: { cartId_productId: { cartId, productId: product.id } },
    create: { cartId, productId: product.id, quantity, addedAt: now },
    update: { quantity },
  })
  await tx.cart.update({ where: { id: cartId }, data: { updatedAt: now } })
  return ok({ quantity, lineCount: await tx.cartLine.count({ where: { cartId } }) })
}

async function refuseSoldOut(tx: Tx, productId: string): Promise<Refusal> {
  const until = (await readReservedUntil(tx, [productId])).get(productId)
  return until
    ? refuse('market.error.reserved', { until: until.toISOString() })
    : refuse('market.error.soldOut')
}
