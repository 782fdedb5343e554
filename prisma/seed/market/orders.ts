import { type Context, systemContext } from '~/domains/identity/context'
import { postAct } from '~/domains/ledger/index.server'
import {
  addToCart,
  type CompletedCheckout,
  cancelParcel,
  completeCheckout,
  confirmDelivery,
  getCart,
  prepareParcel,
  recordArrival,
  releaseCheckout,
  releaseParcel,
  returnPart,
  type StartedCheckout,
  shipParcel,
  startCheckout,
} from '~/domains/market/index.server'
import { readSeen, writeSeen } from '~/domains/market/schema'
import type { Result } from '~/lib/result'
import { hashToken } from '~/platform/crypto.server'
import { transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { inNameOf } from '~/platform/system-scope.server'
import type { Work } from '~/platform/work.server'
import { must } from '../plan-refused'
import type { SeedDay } from '../seed-day'
import { seedId } from '../seed-id'
import { seededRandom } from '../seeded-random'
import { type PlannedPurchase, planPurchases } from './orders-plan'
import { stepsOf } from './parcel-plan'

const provider = 'stripe'

/**
 * About 130 paid orders in every state and a few checkouts that ran out, by the portal's own steps under a clock in
 * the past. Nobody is notified. What is there stays: a second run does nothing.
 */
export async function seedMarketOrders({ day }: { day: SeedDay }): Promise<void> {
  const there = await transaction(
    systemContext(() => day.now),
    (tx) => tx.checkout.count(),
  )
  if (there > 0) return
  // One after the other, in the order of their days: what each finds does not depend on which was faster.
  for (const purchase of planPurchases(day)) await seedPurchase(purchase)
}

async function seedPurchase(purchase: PlannedPurchase): Promise<void> {
  const started = await checkOut(purchase)
  if (purchase.target === null) {
    const lapsed = portalAt(new Date(started.expiresAt.getTime() + 60_000))
    await perform(lapsed, releaseCheckout, { checkoutId: started.checkoutId, move: 'lapse' })
    return
  }
  const paid = portalAt(purchase.paidAt)
  await perform(paid, async (work) => {
    const order = await pay(work, purchase.name, started)
    for (const parcel of order.parcels) await moveParcel(work, purchase, order, parcel)
  })
}

function portalAt(at: Date): Context {
  return { ...systemContext(() => at, 'seed'), isPast: true }
}

async function checkOut(purchase: PlannedPurchase): Promise<StartedCheckout> {
  const { name, contact, personId, locale, lines, at } = purchase
  const role = personId ? 'citizen' : 'anonymous'
  const buyer: Context = { personId, role, organisationId: null, now: () => at, requestId: 'seed' }
  const cartTokenHash = hashToken(`seed:${name}`)
  for (const { productId, quantity } of lines) {
    must(name, await perform(buyer, addToCart, { tokenHash: cartTokenHash, productId, quantity }))
  }
  const { totalTiyin, parcels } = await getCart(cartTokenHash, locale, contact.regionSoato)
  const seen = readSeen(writeSeen(parcels.flatMap((parcel) => parcel.lines)))
  const key = seedId(name)
  const input = { cartTokenHash, contact, key, totalTiyin, seen, network: null, locale }
  return must(name, await perform(buyer, startCheckout, input))
}

async function pay(work: Work, name: string, { checkoutId, cartId, totalTiyin, expiresAt }: StartedCheckout) {
  const id = intentOf(name)
  const paidAt = work.now()
  await work.tx.paymentIntent.create({
    data: {
      id,
      purpose: 'market_checkout',
      subjectId: checkoutId,
      onceId: cartId,
      amountTiyin: totalTiyin,
      provider,
      sessionId: `cs_seed_${id}`,
      status: 'created',
      expiresAt,
      createdAt: paidAt,
    },
  })
  await work.tx.paymentIntent.update({
    where: { id },
    data: { status: 'paid', paidAt, paymentReference: `pi_seed_${id}` },
  })
  const input = { checkoutId, amountTiyin: totalTiyin, paidAt }
  return must(name, await completeCheckout(work, input))
}

async function moveParcel(
  work: Work,
  purchase: PlannedPurchase,
  order: CompletedCheckout,
  { parcelId, sellerId, amountTiyin }: CompletedCheckout['parcels'][number],
): Promise<void> {
  const { target, reason, name, sentAt } = purchase
  if (target === 'cancelled') {
    const then = portalAt(sentAt)
    await inNameOf(work, then, async (own) => {
      must(name, await cancelParcel(own, { parcelId, reason }))
      await postAct(own, 'sellerOrder.cancelled', parcelId)
    })
    const key = `sellerOrder.cancel:${parcelId}`
    await addRefund(work, then, name, { key, parcelId, sellerId, amountTiyin, reason })
  }
  if (!target || target === 'cancelled') return
  const random = seededRandom(Number(name.slice(-3)) * 31 + order.parcels.length)
  const trackingNumber = `RR${random.whole(100_000_000, 999_999_999)}UZ`
  for (const { step, at } of stepsOf(target, purchase))
    must(name, await inNameOf(work, portalAt(at), (own) => steps[step](own, parcelId, trackingNumber)))
  if (purchase.isPartReturned) await returnPiece(work, purchase, { parcelId, sellerId })
}

/** One piece came damaged, and its seller gave the money back after it had become hers. */
async function returnPiece(
  work: Work,
  { name, releasedAt }: PlannedPurchase,
  { parcelId, sellerId }: { parcelId: string; sellerId: string },
): Promise<void> {
  const reason = 'arrivedDamaged'
  const then = portalAt(new Date(releasedAt.getTime() + 3_600_000))
  const refundId = seedId(`part:${name}:${sellerId}`)
  const { id: lineId } = await work.tx.orderLine.findFirstOrThrow({
    where: { parcelId },
    orderBy: { productId: 'asc' },
  })
  const returned = await inNameOf(
    work,
    { ...then, role: 'artisan', organisationId: sellerId },
    async (own) => {
      const input = {
        key: refundId,
        parcelId,
        units: new Map([[lineId, 1]]),
        withDelivery: false,
        reason,
      } as const
      const part = must(name, await returnPart(own, input))
      await postAct(own, 'parcelRefund.given', refundId)
      return part
    },
  )
  const { amountTiyin } = returned
  await addRefund(work, then, name, {
    key: `parcelRefund:${refundId}`,
    parcelId,
    sellerId,
    amountTiyin,
    reason,
  })
}

/** What the seller, the buyer and the clock do to a parcel, by what it is then. */
const steps: Record<
  ReturnType<typeof stepsOf>[number]['step'],
  (work: Work, parcelId: string, trackingNumber: string) => Promise<Result<object>>
> = {
  accepted: (work, parcelId) => prepareParcel(work, { parcelId, move: 'accept' }),
  packed: (work, parcelId) => prepareParcel(work, { parcelId, move: 'pack' }),
  shipped: (work, parcelId, trackingNumber) => shipParcel(work, { parcelId, trackingNumber }),
  delivered: (work, parcelId) => recordArrival(work, { parcelId }),
  received: (work, parcelId) => confirmDelivery(work, { parcelId }),
  released: (work, parcelId) => releaseParcel(work, { parcelId }),
}

async function addRefund(
  work: Work,
  then: Context,
  name: string,
  {
    key,
    parcelId,
    sellerId,
    amountTiyin,
    reason,
  }: { key: string; parcelId: string; sellerId: string; amountTiyin: bigint; reason: string },
): Promise<void> {
  const id = seedId(`refund:${name}:${sellerId}`)
  await work.tx.refund.create({
    data: {
      id,
      paymentIntentId: intentOf(name),
      key,
      amountTiyin,
      status: 'requested',
      reasonCode: `sellerOrder.${reason}`,
      createdAt: then.now(),
    },
  })
  await work.tx.refund.update({
    where: { id },
    data: { status: 'completed', completedAt: then.now(), providerRefundId: `re_seed_${parcelId}` },
  })
}

/** By the name of the purchase: the keys that the portal draws differ from one seeding to the next. */
function intentOf(name: string): string {
  return seedId(`payment:${name}`)
}
