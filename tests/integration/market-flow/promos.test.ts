import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Context } from '~/domains/identity/context'
import { accountCode, getBalance } from '~/domains/ledger/index.server'
import {
  addPromoToCart,
  createPromo,
  endPromo,
  getCart,
  getOrderForGuest,
  listOwnPromos,
  releaseCheckout,
  removePromoFromCart,
  startCheckout,
} from '~/domains/market/index.server'
import type { PromoInput } from '~/domains/market/promos/schema'
import { newId } from '~/lib/ids'
import { hashToken } from '~/platform/crypto.server'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { cancelAndRefundParcel } from '~/workflows/market-orders/cancel-and-refund-parcel.server'
import { returnPartAndRefund } from '~/workflows/market-orders/return-part-and-refund.server'
import { race } from '../../setup/child-process'
import { testNow } from '../market/open-shop'
import {
  checkOut,
  complete,
  contact,
  contactOf,
  describeCheckout,
  fillCart as fill,
  findProducts,
  system,
} from '../market/purchase'
import { buy, type Flow, fillCart, openFlow } from './flow'

const script = fileURLToPath(new URL('../market/buyer-child.ts', import.meta.url))
let flow: Flow

beforeAll(async () => {
  flow = await openFlow()
})
afterAll(async () => {
  await flow?.close()
  await closeDatabase()
  await flow?.test.drop()
})

const day = (days: number) =>
  new Date(`${new Date(testNow.getTime() + days * 86_400_000).toISOString().slice(0, 10)}T00:00:00Z`)
const sellerOf = (product: { sellerId: string }): Context => ({
  ...{ ...system, role: 'artisan', organisationId: product.sellerId },
})
let codes = 0

/** A code of the seller of the first product, a new one each time. */
async function give(product: { sellerId: string }, more: Partial<PromoInput> = {}) {
  codes += 1
  const code = `NAVRO${codes}`
  const input = {
    ...{ code, percent: 15, amountTiyin: null, fromOn: day(-1), untilOn: day(30), leastTiyin: 0n },
    ...{ mostUses: null, mostPerBuyer: null, productIds: [], ...more },
  }
  const created = await perform(sellerOf(product), createPromo, input)
  if (!created.ok) throw new Error(created.error)
  const promo = (await listOwnPromos(sellerOf(product))).find((one) => one.code === input.code)
  if (!promo) throw new Error('no code')
  return promo
}

const type = (tokenHash: string, code: string) => perform(flow.buyer, addPromoToCart, { tokenHash, code })
const usesOf = async (product: { sellerId: string }, id: string) =>
  (await listOwnPromos(sellerOf(product))).find((promo) => promo.id === id)?.uses
const balance = (code: string) => transaction(system, (tx) => getBalance(tx, code))

async function first() {
  const [product, other] = await findProducts(2)
  if (!product || !other) throw new Error('no products')
  return { product, other }
}

it('takes its share off the goods of its seller alone, and goes with the order to the last tiyin', async () => {
  const { product, other } = await first()
  const promo = await give(product)
  const token = await fillCart(flow.buyer, [product, product, product, other])
  const tokenHash = hashToken(token)
  const before = await getCart(tokenHash, 'ru', contact.regionSoato, () => testNow)
  expect(await type(tokenHash, ` ${promo.code.toLowerCase()} `)).toMatchObject({ ok: true })
  const cart = await getCart(tokenHash, 'ru', contact.regionSoato, () => testNow)
  const full = before.parcels.find(({ seller }) => seller.id === product.sellerId)?.goodsTiyin ?? 0n
  const off = ((full * 15n) / 10_000n) * 100n
  expect(cart).toMatchObject({ discountTiyin: off, totalTiyin: before.totalTiyin - off })

  const bought = await buy(flow.buyer, token)
  if (!('number' in bought)) throw new Error(bought.error)
  const order = await getOrderForGuest(flow.buyer, bought)
  const [parcel, plain] = [product, other].map(({ sellerId }) =>
    order?.parcels.find(({ seller }) => seller.id === sellerId),
  )
  expect(order?.totalTiyin).toBe(cart.totalTiyin)
  expect(parcel).toMatchObject({ discountTiyin: off, goodsTiyin: full - off })
  expect(plain).toMatchObject({ discountTiyin: 0n })
  const escrow = () => balance(accountCode.escrow(parcel?.id ?? ''))
  expect(await escrow()).toBe(parcel?.amountTiyin)

  const line = parcel?.lines[0]?.id ?? ''
  const back = (pieces: number) =>
    perform(sellerOf(product), returnPartAndRefund, {
      ...{ key: newId(), parcelId: parcel?.id ?? '', withDelivery: false, reason: 'arrivedDamaged' as const },
      units: new Map([[line, pieces]]),
    })
  const one = await back(1)
  const two = await back(2)
  if (!one.ok || !two.ok) throw new Error('not given back')
  expect(one.value.amountTiyin + two.value.amountTiyin, 'what was paid for the goods, no more').toBe(
    full - off,
  )
  expect(await escrow()).toBe(parcel?.deliveryTiyin)
  const input = { parcelId: parcel?.id ?? '', reason: 'buyerAsked' as const }
  expect(await perform(sellerOf(product), cancelAndRefundParcel, input)).toMatchObject({ ok: true })
  expect(await escrow()).toBe(0n)
  expect(await usesOf(product, promo.id), 'a use stays used').toBe(1)
})

it('says why a code makes nothing cheaper, and leaves the cart as it was', async () => {
  const { product, other } = await first()
  const cart = await fill([product])
  const wrong = [
    [await give(product, { fromOn: day(3) }), 'promos.error.notYet'],
    [await give(product, { fromOn: day(-9), untilOn: day(-2) }), 'promos.error.over'],
    [await give(product, { leastTiyin: 10n ** 12n }), 'promos.error.tooLittle'],
    [await give(other), 'promos.error.unknown'],
  ] as const
  for (const [{ code }, error] of wrong) expect(await type(cart, code)).toMatchObject({ error })
  expect(await getCart(cart, 'ru', null, () => testNow)).toMatchObject({
    discountTiyin: 0n,
    parcels: [{ promo: null }],
  })
  const stopped = await give(product)
  expect(await perform(sellerOf(other), endPromo, { promoId: stopped.id })).toMatchObject({
    error: 'promos.error.notRunning',
  })
  expect(await perform(sellerOf(product), endPromo, { promoId: stopped.id })).toMatchObject({ ok: true })
  expect(await type(cart, stopped.code)).toMatchObject({ error: 'promos.error.unknown' })
  const taken = await give(product)
  expect(await type(cart, taken.code)).toMatchObject({ ok: true })
  await perform(flow.buyer, removePromoFromCart, { tokenHash: cart, promoId: taken.id })
  expect(await getCart(cart, 'ru', null, () => testNow)).toMatchObject({ discountTiyin: 0n })
})

it('takes a sum off, and no piece is free', async () => {
  const { product } = await first()
  const cart = await fill([product], 2)
  const promo = await give(product, { percent: null, amountTiyin: 1_000_000n, leastTiyin: 2_000_000n })
  await type(cart, promo.code)
  expect(await getCart(cart, 'ru', null, () => testNow)).toMatchObject({ discountTiyin: 1_000_000n })
  const free = { percent: null, amountTiyin: 1_000_000n, leastTiyin: 1_000_000n }
  await expect(give(product, free)).rejects.toThrow(/promo_code_gives/)
})

// Without the lock in `takePromos` several hold it, and the database refuses all but one at the commit.
it('gives the last use to one of many buyers in two processes', async () => {
  const { product } = await first()
  const promo = await give(product, { mostUses: 1 })
  const carts = await Promise.all(Array.from({ length: 6 }, () => fill([product])))
  for (const cart of carts) expect(await type(cart, promo.code)).toMatchObject({ ok: true })
  const answers = await race<string[]>(script, [{ carts: carts.slice(0, 3) }, { carts: carts.slice(3) }])
  // Who looks at the cart after the winner has committed reads another sum, and buys at the full price.
  const known = new Set(['held', 'promos.error.usedUp', 'market.error.priceChanged'])
  expect(answers.flat().filter((answer) => !known.has(answer))).toEqual([])
  expect(answers.flat()).toContain('held')
  expect(await usesOf(product, promo.id)).toBe(1)
  expect(await type(await fill([product]), promo.code)).toMatchObject({ error: 'promos.error.usedUp' })
})

it('has a use back when the checkout ends, and turns back who pays after somebody else took it', async () => {
  const { product } = await first()
  const promo = await give(product, { mostUses: 1 })
  const [early, late] = [await fill([product]), await fill([product])]
  for (const cart of [early, late]) await type(cart, promo.code)
  const started = await checkOut(early)
  if (!started.ok) throw new Error(started.error)
  const { checkoutId, totalTiyin } = started.value
  await perform(system, releaseCheckout, { checkoutId, move: 'cancel' })
  expect(await usesOf(product, promo.id)).toBe(0)
  const other = await checkOut(late)
  if (!other.ok) throw new Error(other.error)
  expect(await complete(checkoutId, totalTiyin)).toMatchObject({ error: 'market.error.soldOutAfterPayment' })
  await perform(system, releaseCheckout, { checkoutId: other.value.checkoutId, move: 'cancel' })
  const paid = await complete(checkoutId, totalTiyin)
  if (!paid.ok) throw new Error(`nobody has it any more, and yet ${paid.error}`)
  const told = await transaction(system, (tx) =>
    tx.message.findMany({
      where: { key: { startsWith: `order:${paid.value.orderId}:paid` } },
      select: { template: true },
    }),
  )
  expect(new Set(told.map(({ template }) => template)), 'with what the code took off').toEqual(
    new Set(['notifications.marketOrderPaidLess']),
  )
  expect(await usesOf(product, promo.id)).toBe(1)
})

it('is used by one phone as often as its seller said', async () => {
  const { product } = await first()
  const promo = await give(product, { mostPerBuyer: 1 })
  const cart = await fill([product])
  await type(cart, promo.code)
  const started = await checkOut(cart)
  if (!started.ok) throw new Error(started.error)
  await complete(started.value.checkoutId, started.value.totalTiyin)
  const again = await fill([product])
  await type(again, promo.code)
  const same = { ...(await describeCheckout(again)), contact: contactOf(cart) }
  expect(await perform(flow.buyer, startCheckout, same)).toMatchObject({ error: 'promos.error.usedByYou' })
  expect(await checkOut(again), 'another phone').toMatchObject({ ok: true })
})

it('is not written into a hold by itself: the database sums what codes gave', async () => {
  const { product } = await first()
  const started = await checkOut(await fill([product]))
  if (!started.ok) throw new Error(started.error)
  const promo = await give(product)
  const use = { checkoutId: started.value.checkoutId, promoId: promo.id, discountTiyin: 100n }
  await expect(transaction(system, (tx) => tx.promoUse.create({ data: use }))).rejects.toThrow(
    /not those of its codes/,
  )
})
