import { type Context, systemContext } from '~/domains/identity/context'
import { enqueue } from '~/domains/jobs/index.server'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { sealJson } from '~/platform/crypto.server'
import { type Tx, transaction } from '~/platform/db.server'
import type { Checkout } from '~/platform/prisma/client'
import { clearCatalogueCache } from '../../catalogue/cached.server'
import { holdMs, splitBySeller } from '../../rules'
import { undoIfRefused } from '../../savepoint.server'
import type { Contact } from '../../schema'
import { lockCart, readOwnHold } from '../steps/lock-cart.server'
import { moveStock } from '../steps/move-stock.server'
import { readLines, type SaleLine } from '../steps/read-lines.server'

export interface StartCheckoutInput {
  cartTokenHash: string
  contact: Contact
  /** Made with the form: two posts of one form are one checkout. */
  key: string
  /** Total the buyer saw, delivery included. */
  totalTiyin: bigint
  locale: string
  /** Only this seller's parcel, for a cart that is above the limit of one payment; absent = the whole cart. */
  sellerId?: string
}

export interface StartedCheckout {
  checkoutId: string
  goodsTiyin: bigint
  deliveryTiyin: bigint
  totalTiyin: bigint
  /** Stock is held until then. */
  expiresAt: Date
  /** For the payment page, in the buyer's language; delivery is not among them. */
  lines: { name: string; quantity: number; unitPriceTiyin: bigint }[]
  /** True when this form had been sent before. */
  repeated: boolean
  /** The cart's earlier checkout, whose hold went over to this one: its payment page is to be closed. */
  replacedCheckoutId: string | null
}

export type StartCheckoutError =
  | 'market.error.cartEmpty'
  /** The form was sent before and its time is over, or the cart is another by now. */
  | 'market.error.checkoutLapsed'
  /** `details.names` */
  | 'market.error.notOnSaleNames'
  | 'market.error.region'
  | 'market.error.priceChanged'
  /** `details.names` are not there in this number; nothing was held. */
  | 'market.error.soldOutNames'

/**
 * Holds the stock of everything in the cart for 30 minutes, or nothing at all. `check` says whether the total can be
 * paid: it is asked before anything is held. A cart has one open checkout; starting another takes over its hold.
 */
export async function startCheckout<E extends string = never>(
  context: Context,
  input: StartCheckoutInput,
  check: (totalTiyin: bigint) => Result<unknown, E> = () => ok(null),
): Promise<Result<StartedCheckout, StartCheckoutError | E>> {
  // A guest has no scope of her own: the cart's token, looked up first, is what entitles her.
  const answer = await transaction(systemContext(context.now, context.requestId), async (tx) => {
    const cartId = await lockCart(tx, { tokenHash: input.cartTokenHash })
    if (!cartId) return refuse('market.error.cartEmpty')
    const wanted = await tx.cartLine.findMany({
      where: { cartId, ...(input.sellerId ? { product: { sellerId: input.sellerId } } : {}) },
      select: { productId: true, quantity: true },
      orderBy: { addedAt: 'asc' },
    })
    const lines = await readLines(tx, wanted, input.locale)
    const twin = await tx.checkout.findUnique({ where: { key: input.key }, include: { holds: true } })
    if (twin)
      return twin.cartId === cartId
        ? repeat(twin, twin.holds, lines, context)
        : refuse('market.error.checkoutLapsed')
    if (lines.length === 0) return refuse('market.error.cartEmpty')
    const gone = lines.filter((line) => !line.onSale)
    if (gone.length > 0) return refuse('market.error.notOnSaleNames', { names: namesOf(gone) })

    const parts = splitBySeller(lines, input.contact.regionSoato)
    if (parts.some((part) => !part.delivery)) return refuse('market.error.region')
    const goodsTiyin = parts.reduce((sum, part) => sum + part.goodsTiyin, 0n)
    const deliveryTiyin = parts.reduce((sum, part) => sum + (part.delivery?.tiyin ?? 0n), 0n)
    const totalTiyin = goodsTiyin + deliveryTiyin
    if (totalTiyin !== input.totalTiyin) return refuse('market.error.priceChanged')
    const payable = check(totalTiyin)
    if (!payable.ok) return payable

    const held = await undoIfRefused(tx, () => holdStock(tx, cartId, lines))
    if (!held.ok) return held
    const checkout = await writeCheckout(tx, context, {
      cartId,
      input,
      lines,
      goodsTiyin,
      deliveryTiyin,
      totalTiyin,
    })
    return ok({
      ...started(checkout, lines),
      repeated: false,
      replacedCheckoutId: held.value.replacedCheckoutId,
    })
  })
  if (answer.ok) clearCatalogueCache()
  return answer
}

/** Takes what is wanted beyond the cart's earlier hold, which ends here; gives back what is held too much. */
async function holdStock(
  tx: Tx,
  cartId: string,
  lines: readonly SaleLine[],
): Promise<Result<{ replacedCheckoutId: string | null }, 'market.error.soldOutNames'>> {
  const own = await readOwnHold(tx, cartId)
  const units = new Map([...own.units].map(([productId, taken]) => [productId, -taken]))
  for (const line of lines) {
    if (line.availability !== 'in_stock') continue
    units.set(line.productId, (units.get(line.productId) ?? 0) + line.quantity)
  }
  const short = new Set(await moveStock(tx, units))
  if (short.size > 0) {
    return refuse('market.error.soldOutNames', {
      names: namesOf(lines.filter(({ productId }) => short.has(productId))),
    })
  }
  if (own.checkoutId) {
    await tx.stockHold.updateMany({ where: { checkoutId: own.checkoutId }, data: { takenUnits: 0 } })
    await tx.checkout.update({ where: { id: own.checkoutId }, data: { status: 'cancelled' } })
  }
  return ok({ replacedCheckoutId: own.checkoutId })
}

interface CheckoutRow {
  cartId: string
  input: StartCheckoutInput
  lines: readonly SaleLine[]
  goodsTiyin: bigint
  deliveryTiyin: bigint
  totalTiyin: bigint
}

async function writeCheckout(tx: Tx, context: Context, row: CheckoutRow): Promise<Checkout> {
  const { input, lines, ...amounts } = row
  const id = newId()
  const now = context.now()
  const expiresAt = new Date(now.getTime() + holdMs)
  const checkout = await tx.checkout.create({
    data: {
      id,
      ...amounts,
      key: input.key,
      status: 'open',
      personId: context.personId,
      contactCipher: sealJson(input.contact, { table: 'checkout', column: 'contact', row: id }),
      regionSoato: input.contact.regionSoato,
      locale: input.locale,
      expiresAt,
      createdAt: now,
    },
  })
  await tx.stockHold.createMany({
    data: lines.map(({ productId, quantity, unitPriceTiyin, availability }) => ({
      checkoutId: id,
      productId,
      quantity,
      takenUnits: availability === 'in_stock' ? quantity : 0,
      unitPriceTiyin,
    })),
  })
  await enqueue(
    tx,
    'market.releaseCheckout',
    { checkoutId: id },
    { key: `market.release:${id}`, runAt: expiresAt },
  )
  return checkout
}

function repeat(
  twin: Checkout,
  holds: readonly { productId: string; quantity: number }[],
  lines: readonly SaleLine[],
  context: Context,
): Result<StartedCheckout, 'market.error.checkoutLapsed'> {
  const same =
    holds.length === lines.length &&
    lines.every((line) =>
      holds.some((hold) => hold.productId === line.productId && hold.quantity === line.quantity),
    )
  if (twin.status !== 'open' || twin.expiresAt <= context.now() || !same)
    return refuse('market.error.checkoutLapsed')
  return ok({ ...started(twin, lines), repeated: true, replacedCheckoutId: null })
}

function started(checkout: Checkout, lines: readonly SaleLine[]) {
  const { id: checkoutId, goodsTiyin, deliveryTiyin, totalTiyin, expiresAt } = checkout
  const payLines = lines.map(({ name, quantity, unitPriceTiyin }) => ({
    name: name.text,
    quantity,
    unitPriceTiyin,
  }))
  return { checkoutId, goodsTiyin, deliveryTiyin, totalTiyin, expiresAt, lines: payLines }
}

function namesOf(lines: readonly SaleLine[]): string {
  return lines.map(({ name }) => name.text).join('; ')
}
