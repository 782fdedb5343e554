import { isoDay } from '~/lib/figures/iso-day'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { lockCart } from '../../checkout/rows/lock-cart.server'
import { readLines } from '../../checkout/rows/read-lines.server'
import { foldCode } from '../fold-code'
import { readCartPromos } from '../rows/read-cart-promos.server'

export type AddPromoError =
  /** No seller in the cart has such a code, or has stopped it. */
  | 'promos.error.unknown'
  | 'promos.error.over'
  /** `details.fromOn`: ISO day. */
  | 'promos.error.notYet'
  | 'promos.error.usedUp'
  | 'promos.error.notForThese'
  /** `details.leastTiyin` */
  | 'promos.error.tooLittle'

/**
 * A code of a seller in the cart, typed in any way, in the place of another of hers. Two sellers may have the same one:
 * then it is for the goods of both. Refused when it makes nothing cheaper.
 */
export async function addPromoToCart(
  work: Work,
  { tokenHash, code: typed }: { tokenHash: string; code: string },
): Promise<Result<null, AddPromoError>> {
  const code = foldCode(typed)
  return work.asSystem(async () => {
    const cartId = await lockCart(work, { tokenHash })
    if (!cartId) return refuse('promos.error.unknown')
    const wanted = await work.tx.cartLine.findMany({
      where: { cartId },
      select: { productId: true, quantity: true },
    })
    // The language is of no matter: nothing of the lines is shown.
    const lines = (await readLines(work, wanted, 'uz-Latn')).filter(({ onSale }) => onSale)
    const found = await work.tx.promoCode.findMany({
      where: { code, stoppedAt: null, sellerId: { in: lines.map(({ sellerId }) => sellerId) } },
      select: { id: true, sellerId: true },
    })
    if (found.length === 0) return refuse('promos.error.unknown')
    for (const { id: promoId, sellerId } of found) {
      const cartId_sellerId = { cartId, sellerId }
      await work.tx.cartPromo.upsert({
        where: { cartId_sellerId },
        create: { ...cartId_sellerId, promoId },
        update: { promoId },
      })
    }
    const ids = new Set(found.map(({ id }) => id))
    const { promos } = await readCartPromos(work, cartId, lines)
    const own = promos.filter(({ id }) => ids.has(id))
    const wrong = own.find(({ obstacle }) => obstacle)
    if (!wrong?.obstacle || own.some(({ obstacle }) => !obstacle)) return ok(null)
    const { obstacle, fromOn, leastTiyin } = wrong
    if (obstacle === 'notYet') return refuse('promos.error.notYet', { fromOn: isoDay(fromOn) })
    if (obstacle === 'tooLittle') return refuse('promos.error.tooLittle', { leastTiyin: String(leastTiyin) })
    return refuse(`promos.error.${obstacle}`)
  })
}
