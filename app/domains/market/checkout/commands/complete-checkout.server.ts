import { recordAudit } from '~/domains/audit/index.server'
import { postAct } from '~/domains/ledger/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import { openJson } from '~/platform/crypto.server'
import type { Work } from '~/platform/work.server'
import { clearCatalogueCache } from '../../catalogue/cached.server'
import { type WrittenParcel, writeOrder } from '../../orders/rows/write-order.server'
import { areLeft } from '../../promos/rows/take-promos.server'
import type { Contact } from '../../schema'
import { lockCheckout } from '../rows/lock-checkout.server'
import { readLines } from '../rows/read-lines.server'
import { writeStock } from '../rows/write-stock.server'
import { tellOfLowStock } from '../tell-of-low-stock.server'
import { tellOfOrder } from '../tell-of-order.server'

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
  /** The time was over and others bought it, or have the last use of its code: the payment goes back. */
  | 'market.error.soldOutAfterPayment'

/**
 * Makes the order of a paid checkout: one way only, one order only, whoever calls it first. When the hold is over the
 * goods are taken anew if they are there. The money stands in escrow, one account a seller's
 * parcel; buyer and sellers are told.
 */
export async function completeCheckout(
  work: Work,
  input: CompleteCheckoutInput,
): Promise<Result<CompletedCheckout, CompleteCheckoutError>> {
  return work.asSystem(async () => {
    const checkout = await lockCheckout(work, input.checkoutId)
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
      const taken = await takeAgain(work, checkout.holds)
      if (!taken.ok) return taken
      if (!(await areLeft(work, checkout.id, checkout))) return refuse('market.error.soldOutAfterPayment')
    }

    const holds = new Map(checkout.holds.map((hold) => [hold.productId, hold]))
    const lines = (await readLines(work, checkout.holds, locale)).map((line) => ({
      ...line,
      unitPriceTiyin: holds.get(line.productId)?.unitPriceTiyin ?? line.unitPriceTiyin,
      discountTiyin: holds.get(line.productId)?.discountTiyin ?? 0n,
      takenUnits: checkout.status === 'open' ? (holds.get(line.productId)?.takenUnits ?? 0) : takenOf(line),
    }))
    const order = await writeOrder(work, { checkout, contact, lines, paidAt: input.paidAt })
    await work.tx.stockHold.updateMany({ where: { checkoutId: checkout.id }, data: { takenUnits: 0 } })
    await work.tx.checkout.update({ where: { id: checkout.id }, data: { status: 'completed' } })
    await takeFromCart(work, checkout.cartId, checkout.holds)
    await postAct(work, 'order.paid', order.orderId)
    await recordAudit(work, {
      subject: order.orderId,
      action: 'order.paid',
      details: { number: order.number, amountTiyin: String(totalTiyin), parcels: order.parcels.length },
    })
    clearCatalogueCache(work)
    const completed = { ...order, personId, locale, contact, totalTiyin, repeated: false }
    await tellOfOrder(work, completed)
    await tellOfLowStock(work, `order:${order.orderId}`, lines)
    return ok(completed)
  })
}

type Hold = { productId: string; quantity: number }

/** What was bought leaves the cart; what was put on top of it since stays. */
async function takeFromCart(work: Work, cartId: string, holds: readonly Hold[]): Promise<void> {
  const [ids, counts] = [holds.map(({ productId }) => productId), holds.map(({ quantity }) => quantity)]
  await work.tx
    .$executeRaw`with bought as (select * from unnest(${ids}::uuid[], ${counts}::int[]) b (id, count)),
      gone as (delete from cart_line l using bought b
        where l.cart_id = ${cartId}::uuid and l.product_id = b.id and l.quantity <= b.count)
    update cart_line l set quantity = l.quantity - b.count from bought b
      where l.cart_id = ${cartId}::uuid and l.product_id = b.id and l.quantity > b.count`
  // While another parcel waits to be paid by itself, who gets it need not be typed again.
  await work.tx.cartContact.deleteMany({ where: { cartId, cart: { lines: { none: {} } } } })
  // What was bought with a code is not bought with it again unasked.
  const bought = { uses: { some: { checkout: { cartId, status: 'completed' as const } } } }
  await work.tx.cartPromo.deleteMany({ where: { cartId, promo: bought } })
}

/** What is not sold any more is not bought late; made to order is never short, and of what is counted all must be there. */
async function takeAgain(
  work: Work,
  holds: readonly Hold[],
): Promise<Result<null, 'market.error.soldOutAfterPayment'>> {
  const products = await work.tx.product.findMany({
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
  const short = await writeStock(work, units)
  return short.length === 0 ? ok(null) : refuse('market.error.soldOutAfterPayment')
}

function takenOf(line: { availability: string; quantity: number }): number {
  return line.availability === 'in_stock' ? line.quantity : 0
}
