import { type Context, systemContext } from '~/domains/identity/context'
import {
  addToCart,
  type CompletedCheckout,
  cancelPartIn,
  completeCheckoutIn,
  confirmDeliveryIn,
  getCart,
  releaseCheckout,
  type StartedCheckout,
  shipPartIn,
  startCheckoutIn,
} from '~/domains/market/index.server'
import type { Result } from '~/lib/result'
import { hashToken } from '~/platform/crypto.server'
import { type Tx, transaction } from '~/platform/db.server'
import { intoHours } from './into-hours'
import { type PlannedPurchase, planPurchases } from './market-orders-plan'
import { seedId } from './seed-id'
import { seededRandom } from './seeded-random'

const day = 86_400_000
const provider = 'stripe'
/** Stripe takes no more at once. */
const mostTiyin = 99_999_999n

/**
 * About 120 paid orders in every state and a few checkouts that ran out, by the portal's own steps under a clock in
 * the past. Nobody is notified. What is there stays: a second run does nothing.
 */
export async function seedMarketOrders({ now }: { now: Date }): Promise<void> {
  const plan = await planPurchases(now)
  const there = await transaction(systemContext(), (tx) => tx.checkout.count())
  if (there > 0) return
  // Three at a time: most of the work is waiting for the database.
  const queue = plan[Symbol.iterator]()
  const buyAll = async () => {
    for (const purchase of queue) await seedPurchase(purchase, now)
  }
  await Promise.all([buyAll(), buyAll(), buyAll()])
}

async function seedPurchase(purchase: PlannedPurchase, now: Date): Promise<void> {
  const started = await checkOut(purchase)
  if (!started) return
  const clock = (days: number) => {
    const later = new Date(purchase.at.getTime() + days * day)
    // Paying takes minutes; parcels are packed and brought by day.
    const then = days < 0.1 ? later : intoHours(later, 10, 18)
    const at = new Date(Math.min(now.getTime(), then.getTime()))
    return systemContext(() => at, 'seed')
  }
  if (purchase.target === null) {
    await releaseCheckout(clock(0.03), { checkoutId: started.checkoutId, move: 'lapse' })
    return
  }
  const paid = clock(0.005)
  await transaction(paid, async (tx) => {
    const order = await pay(tx, paid, started)
    for (const part of order.parts) await moveParcel(tx, purchase, order, part, clock)
  })
}

async function checkOut(purchase: PlannedPurchase): Promise<StartedCheckout | null> {
  const { name, contact, personId, locale, lines, at } = purchase
  const role = personId ? 'citizen' : 'anonymous'
  const buyer: Context = { personId, role, organisationId: null, now: () => at, requestId: 'seed' }
  const cartTokenHash = hashToken(`seed:${name}`)
  for (const { productId, quantity } of lines) {
    await addToCart(buyer, { tokenHash: cartTokenHash, productId, quantity })
  }
  const { totalTiyin, parts } = await getCart(cartTokenHash, locale, contact.regionSoato)
  // Sold out in the meantime, or too dear for one payment: then nobody bought it.
  if (parts.length === 0 || totalTiyin > mostTiyin) return null
  const input = { cartTokenHash, contact, key: seedId(name), totalTiyin, locale }
  return must(await transaction(systemContext(), (tx) => startCheckoutIn(tx, buyer, input)))
}

async function pay(tx: Tx, portal: Context, { checkoutId, cartId, totalTiyin, expiresAt }: StartedCheckout) {
  const id = intentOf(checkoutId)
  const paidAt = portal.now()
  await tx.paymentIntent.create({
    data: {
      id,
      purpose: 'market_checkout',
      subjectId: checkoutId,
      onceId: cartId,
      amountTiyin: totalTiyin,
      provider,
      sessionId: `cs_seed_${id}`,
      paymentReference: `pi_seed_${id}`,
      status: 'paid',
      accessTokenHash: hashToken(id),
      expiresAt,
      createdAt: paidAt,
      paidAt,
    },
  })
  const input = { checkoutId, amountTiyin: totalTiyin, provider, paidAt }
  return { checkoutId, ...must(await completeCheckoutIn(tx, portal, input)) }
}

type Order = CompletedCheckout & { checkoutId: string }

async function moveParcel(
  tx: Tx,
  { target, reason, name }: PlannedPurchase,
  order: Order,
  { sellerOrderId, amountTiyin }: Order['parts'][number],
  clock: (days: number) => Context,
): Promise<void> {
  const random = seededRandom(Number(name.slice(-3)) * 31 + order.parts.length)
  const sent = 0.7 + random.next() * 2
  if (target === 'cancelled') {
    const then = clock(sent)
    must(await cancelPartIn(tx, then, { sellerOrderId, reason }))
    await addRefund(tx, then, order.checkoutId, { sellerOrderId, amountTiyin, reason })
  }
  if (target === 'shipped' || target === 'delivered') {
    const trackingNumber = `RR${random.whole(100_000_000, 999_999_999)}UZ`
    must(await shipPartIn(tx, clock(sent), { sellerOrderId, trackingNumber }))
  }
  if (target === 'delivered') {
    must(await confirmDeliveryIn(tx, clock(sent + 2 + random.next() * 5), { sellerOrderId }))
  }
}

async function addRefund(
  tx: Tx,
  then: Context,
  checkoutId: string,
  { sellerOrderId, amountTiyin, reason }: { sellerOrderId: string; amountTiyin: bigint; reason: string },
): Promise<void> {
  await tx.refund.create({
    data: {
      id: seedId(`refund:${sellerOrderId}`),
      paymentIntentId: intentOf(checkoutId),
      key: `sellerOrder.cancel:${sellerOrderId}`,
      amountTiyin,
      status: 'completed',
      providerRefundId: `re_seed_${sellerOrderId}`,
      reasonCode: `sellerOrder.${reason}`,
      createdAt: then.now(),
      completedAt: then.now(),
    },
  })
}

function intentOf(checkoutId: string): string {
  return seedId(`payment:${checkoutId}`)
}

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`seed: ${result.error}`)
  return result.value
}
