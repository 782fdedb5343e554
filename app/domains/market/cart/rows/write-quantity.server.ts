import { ok, type Refusal, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { readOwnHold } from '../../checkout/rows/lock-cart.server'
import { readReservedUntil } from '../../checkout/rows/read-reserved-until.server'
import { mostUnitsOfOne } from '../../rules'
import type { QuantityFault } from '../../schema'

export interface CartChange {
  /** Units of the product in the cart now. */
  quantity: number
  /** Products in the cart now. */
  lineCount: number
}

interface QuantityWrite {
  cartId: string
  product: { id: string; availability: 'in_stock' | 'made_to_order'; stock: number }
  quantity: number
  /** Units in the cart that these come on top of; 0 when `quantity` was said as a whole. */
  before: number
  now: Date
}

export type WriteQuantityError =
  | QuantityFault
  /** `details.units` can be had. */
  | 'market.error.notEnough'
  /** `details.units` can be had, and `details.inCart` of them are in the cart already. */
  | 'market.error.notEnoughMore'
  | SoldOutError

type SoldOutError =
  | 'market.error.soldOut'
  /** All are held: they come back at `details.until` (ISO) if nobody pays. */
  | 'market.error.reserved'

/**
 * The line then says `quantity`, 1 and more, if that many can be had. Nothing is held yet.
 */
export async function writeQuantity(
  work: Work,
  { cartId, product, quantity, before, now }: QuantityWrite,
): Promise<Result<CartChange, WriteQuantityError>> {
  if (quantity > mostUnitsOfOne) return refuse('market.error.quantity.tooLarge', { most: mostUnitsOfOne })
  if (product.availability === 'in_stock') {
    const own = (await readOwnHold(work, cartId)).units.get(product.id) ?? 0
    const units = product.stock + own
    if (units === 0) return refuseSoldOut(work, product.id)
    if (units < quantity)
      return before > 0
        ? refuse('market.error.notEnoughMore', { units, inCart: before })
        : refuse('market.error.notEnough', { units })
  }
  await work.tx.cartLine.upsert({
    where: { cartId_productId: { cartId, productId: product.id } },
    create: { cartId, productId: product.id, quantity, addedAt: now },
    update: { quantity },
  })
  await work.tx.cart.update({ where: { id: cartId }, data: { updatedAt: now } })
  return ok({ quantity, lineCount: await work.tx.cartLine.count({ where: { cartId } }) })
}

async function refuseSoldOut(work: Work, productId: string): Promise<Refusal<SoldOutError>> {
  const until = (await readReservedUntil(work, [productId])).get(productId)
  return until
    ? refuse('market.error.reserved', { until: until.toISOString() })
    : refuse('market.error.soldOut')
}
