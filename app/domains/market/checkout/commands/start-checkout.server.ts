import type { Context } from '~/domains/identity/context'
import { indexContact } from '~/domains/identity/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { TextKey } from '~/lib/text-key'
import { blindIndex } from '~/platform/crypto.server'
import type { Work } from '~/platform/work.server'
import { clearCatalogueCache } from '../../catalogue/cached.server'
import { readCartPromos } from '../../promos/rows/read-cart-promos.server'
import { type TakePromosError, takePromos } from '../../promos/rows/take-promos.server'
import { splitBySeller } from '../../rules'
import type { Contact, SeenLine } from '../../schema'
import { type Holder, limitCheckouts } from '../limit-holds.server'
import { isOwnSeller } from '../own-seller.server'
import { refuseChanged } from '../refuse-changed.server'
import { refuseOnBreak } from '../refuse-on-break.server'
import { lockCart } from '../rows/lock-cart.server'
import { namesOf, readLines } from '../rows/read-lines.server'
import { writeCheckout } from '../rows/write-checkout.server'
import { describeStarted, repeatCheckout, type StartedCheckout } from '../started-checkout'
import { type HoldStockError, holdStock } from './hold-stock.server'

export interface StartCheckoutInput {
  cartTokenHash: string
  contact: Contact
  /** Made with the form: two posts of one form are one checkout. */
  key: string
  /** Total the buyer saw, delivery included. */
  totalTiyin: bigint
  /** Lines she saw, by product. */
  seen: ReadonlyMap<string, SeenLine>
  /** Address of a guest's network; null when it is not known. */
  network: string | null
  locale: string
  /** Only this seller's parcel, for a cart that is above the limit of one payment; absent = the whole cart. */
  sellerId?: string
}

export type StartCheckoutError =
  | 'market.error.cartEmpty'
  /** The form was sent before and its time is over, or the cart is another by now. */
  | 'market.error.checkoutLapsed'
  /** `details.names` */
  | 'market.error.notOnSaleNames'
  /** `details.names` are of sellers who are off; the first takes orders from `details.until` (ISO day). */
  | 'market.error.onBreakNames'
  | 'market.error.region'
  /** The delivery costs something else by now. */
  | 'market.error.priceChanged'
  /** The cart was changed since, in another tab. */
  | 'market.error.cartChanged'
  /** `details.names` cost something else by now. */
  | 'market.error.priceChangedNames'
  /** Something in it is from a workshop of the buyer's own. */
  | 'sides.error.buy'
  | TakePromosError
  | HoldStockError

/**
 * Holds the stock of everything in the cart for a while, or nothing at all. `check` says whether the total can be
 * paid: it is asked before anything is held. A cart has one open checkout; starting another takes over its hold, and
 * no earlier one of this cart can become an order any more. A guest has no scope of her own: the cart's token, looked
 * up first, is what entitles her.
 */
export async function startCheckout<E extends TextKey = never>(
  work: Work,
  input: StartCheckoutInput,
  check: (totalTiyin: bigint) => Result<unknown, E> = () => ok(null),
): Promise<Result<StartedCheckout, StartCheckoutError | E>> {
  return work.asSystem(async () => {
    const cartId = await lockCart(work, { tokenHash: input.cartTokenHash })
    if (!cartId) return refuse('market.error.cartEmpty')
    const wanted = await work.tx.cartLine.findMany({
      where: { cartId, ...(input.sellerId ? { product: { sellerId: input.sellerId } } : {}) },
      select: { productId: true, quantity: true },
      orderBy: { addedAt: 'asc' },
    })
    const { lines, promos } = await readCartPromos(work, cartId, await readLines(work, wanted, input.locale))
    const twin = await work.tx.checkout.findUnique({ where: { key: input.key }, include: { holds: true } })
    if (twin)
      return twin.cartId === cartId
        ? repeatCheckout(twin, lines, work.now())
        : refuse('market.error.checkoutLapsed')
    if (lines.length === 0) return refuse('market.error.cartEmpty')
    const gone = lines.filter((line) => !line.onSale)
    if (gone.length > 0) return refuse('market.error.notOnSaleNames', { names: namesOf(gone) })

    const off = await refuseOnBreak(work, lines)
    if (off) return off
    const parcels = splitBySeller(lines, input.contact.regionSoato)
    for (const { sellerId } of parcels)
      if (await isOwnSeller(work, sellerId, indexContact(input.contact))) return refuse('sides.error.buy')
    if (parcels.some((parcel) => !parcel.delivery)) return refuse('market.error.region')
    const goodsTiyin = parcels.reduce((sum, parcel) => sum + parcel.goodsTiyin, 0n)
    const deliveryTiyin = parcels.reduce((sum, parcel) => sum + (parcel.delivery?.tiyin ?? 0n), 0n)
    const totalTiyin = goodsTiyin + deliveryTiyin
    const changed = refuseChanged(lines, input.seen)
    if (changed) return changed
    if (totalTiyin !== input.totalTiyin) return refuse('market.error.priceChanged')
    const payable = check(totalTiyin)
    if (!payable.ok) return payable

    const holder = describeHolder(work, cartId, input)
    const tooMany = await limitCheckouts(work, holder)
    if (tooMany) return tooMany
    const held = await holdStock(work, holder, lines)
    if (!held.ok) return held
    const amounts = { goodsTiyin, deliveryTiyin, totalTiyin }
    const checkout = await writeCheckout(work, { holder, input, lines, ...amounts })
    const used = promos.filter(({ discountTiyin }) => discountTiyin > 0n)
    const usedUp = await takePromos(work, checkout.id, holder, used)
    if (usedUp) return usedUp
    clearCatalogueCache(work)
    return ok(describeStarted(checkout, lines))
  })
}

function describeHolder({ personId }: Context, cartId: string, input: StartCheckoutInput): Holder {
  const isGuest = personId === null
  return {
    cartId,
    personId,
    phoneIndex: blindIndex('phone', input.contact.phone),
    emailIndex: indexContact(input.contact).emailIndex,
    networkIndex: isGuest && input.network ? blindIndex('network', input.network) : null,
  }
}
