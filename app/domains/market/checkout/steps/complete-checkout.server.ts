import { recordAudit } from '~/domains/audit/index.server'
import type { Context } from '~/domains/identity/context'
import { postAct } from '~/domains/ledger/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import { openJson } from '~/platform/crypto.server'
import type { Tx } from '~/platform/db.server'
import { asSystem } from '~/platform/system-scope.server'
import { clearCatalogueCache } from '../../catalogue/cached.server'
import { type WrittenParcel, writeOrder } from '../../orders/steps/write-order.server'
import type { Contact } from '../../schema'
import { moveStock } from './move-stock.server'
import { readLines } from './read-lines.server'
import { lockCheckout } from './release-checkout.server'

export interface CompleteCheckoutInput {
  checkoutId: string
  /** What was paid. */
  amountTiyin: bigint
  paidAt: Date
}

export interface CompletedCheckout {
  orderId: string
  number: string
  /** Null for a guest. */
  personId: string | null
  /** Language of the buyer. */
  locale: string
  contact: Contact
  totalTiyin: bigint
  /** Empty when the order had been made before. */
  parcels: WrittenParcel[]
  /** True when the order had been made before: tell nobody again. */
  repeated: boolean
}

export type CompleteCheckoutError =
  | 'market.error.checkoutNotFound'
  | 'market.error.amountDiffers'
  /** The buyer began anew with this cart: the payment goes back. */
  | 'market.error.checkoutReplaced'
  /** The time was over and others bought it: the payment goes back. */
  | 'market.error.soldOutAfterPayment'

/**
 * Makes the order of a paid checkout: one way only, one order only, whoever calls it first. When the hold is over the
 * goods are taken anew if they are there. The money stands in escrow, one account a seller's parcel.
 */
export async function completeCheckoutIn(
  tx: Tx,
  context: Context,
  input: CompleteCheckoutInput,
): Promise<Result<CompletedCheckout, CompleteCheckoutError>> {
  return asSystem(tx, async () => {
    const checkout = await lockCheckout(tx, input.checkoutId)
    if (!checkout) return refuse('market.error.checkoutNotFound')
    const contact = openJson<Contact>(checkout.contactCipher, {
      table: 'checkout',
      column: 'contact',
      row: checkout.id,
    })
    const { personId, locale, totalTiyin } = checkout
    if (checkout.order) {
      const { id: orderId, number } = checkout.order
      return ok({ orderId, number, parcels: [], personId, locale, contact, totalTiyin, repeated: true })
    }
    if (checkout.totalTiyin !== input.amountTiyin) return refuse('market.error.amountDiffers')
    if (checkout.replacedById) return refuse('market.error.checkoutReplaced')
    if (checkout.status !== 'open') {
      const taken = await takeAgain(tx, checkout.holds)
      if (!taken.ok) return taken
    }

    const holds = new Map(checkout.holds.map((hold) => [hold.productId, hold]))
    const lines = (await readLines(tx, checkout.holds, locale)).map((line) => ({
      ...line,
      unitPriceTiyin: holds.get(line.productId)?.unitPriceTiyin ?? line.unitPriceTiyin,
      takenUnits: checkout.status === 'open' ? (holds.get(line.productId)?.takenUnits ?? 0) : takenOf(line),
    }))
    const order = await writeOrder(tx, context, { checkout, contact, lines, paidAt: input.paidAt })
    await tx.stockHold.updateMany({ where: { checkoutId: checkout.id }, data: { takenUnits: 0 } })
    await tx.checkout.update({ where: { id: checkout.id }, data: { status: 'completed' } })
    await takeFromCart(tx, checkout.cartId, checkout.holds)
    await postAct(tx, 'order.paid', order.orderId)
    await recordAudit(tx, {
      subject: order.orderId,
      action: 'order.paid',
      details: { number: order.number, amountTiyin: String(totalTiyin), parcels: order.parcels.length },
    })
    clearCatalogueCache(tx)
    return ok({ ...order, personId, locale, contact, totalTiyin, repeated: false })
  })
}

type Hold = { productId: string; quantity: number }

/** What was bought leaves the cart; what was put on top of it since stays. */
async function takeFromCart(tx: Tx, cartId: string, holds: readonly Hold[]): Promise<void> {
  for (const { productId, quantity } of holds) {
    await tx.cartLine.deleteMany({ where: { cartId, productId, quantity: { lte: quantity } } })
    await tx.cartLine.updateMany({
      where: { cartId, productId, quantity: { gt: quantity } },
      data: { quantity: { decrement: quantity } },
    })
  }
  // While another parcel waits to be paid by itself, who gets it need not be typed again.
  if ((await tx.cartLine.count({ where: { cartId } })) === 0)
    await tx.cartContact.deleteMany({ where: { cartId } })
}

/** What is not sold any more is not bought late; made to order is never short, and of what is counted all must be there. */
async function takeAgain(
  tx: Tx,
  holds: readonly Hold[],
): Promise<Result<null, 'market.error.soldOutAfterPayment'>> {
  const products = await tx.product.findMany({
    where: {
      id: { in: holds.map(({ productId }) => productId) },
      status: 'published',
      seller: { status: 'approved' },
    },
    select: { id: true, availability: true },
  })
  if (products.length < holds.length) return refuse('market.error.soldOutAfterPayment')
  const counted = products.filter(({ availability }) => availability === 'in_stock')
  const ids = new Set(counted.map(({ id }) => id))
  const units = new Map(
    holds.filter(({ productId }) => ids.has(productId)).map((hold) => [hold.productId, hold.quantity]),
  )
  const short = await moveStock(tx, units)
  return short.length === 0 ? ok(null) : refuse('market.error.soldOutAfterPayment')
}

function takenOf(line: { availability: string; quantity: number }): number {
  return line.availability === 'in_stock' ? line.quantity : 0
}
