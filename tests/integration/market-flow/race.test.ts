import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { releaseCheckout } from '~/domains/market/index.server'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { race } from '../../setup/child-process'
import { findProducts, setStock, stockOf, system } from '../market/purchase'
import { buy, comeBack, type Flow, fillCart, giveUp, openFlow, payOnPage, pressPay } from './flow'

const script = fileURLToPath(new URL('./buyer-child.ts', import.meta.url))
let flow: Flow

beforeAll(async () => {
  flow = await openFlow()
})
afterAll(async () => {
  await flow?.close()
  await closeDatabase()
  await flow?.test.drop()
})

const count = () =>
  transaction(system, async (tx) => ({
    orders: await tx.order.count(),
    payments: await tx.paymentIntent.count(),
    refunds: await tx.refund.count(),
  }))

it('sells the last unit to one of many buyers in two processes, and charges nobody else', async () => {
  const [product] = await findProducts(1)
  if (!product) throw new Error('no product')
  await setStock(product.id, 1)
  const carts = await Promise.all(Array.from({ length: 6 }, () => fillCart(flow.buyer, [product])))
  const tasks = [carts.slice(0, 3), carts.slice(3)].map((own) => ({
    carts: own,
    stripeUrl: flow.sandbox.url,
  }))
  const answers = await race<string[]>(script, tasks)
  // "Reserved" before the winner has paid, "sold out" after.
  const lost = answers.flat().map((answer) => answer.replace('reservedNames', 'soldOutNames'))
  expect(lost.sort()).toEqual(['bought', ...Array.from({ length: 5 }, () => 'market.error.soldOutNames')])
  expect(await stockOf(product.id)).toBe(0)
  // One payment was ever asked for: who reads "sold out" never saw the provider.
  expect(await count()).toEqual({ orders: 1, payments: 1, refunds: 0 })
})

it('gives everything back to who paid when the hold was over and another had bought', async () => {
  const [, product] = await findProducts(2)
  if (!product) throw new Error('no product')
  await setStock(product.id, 1)
  const [late, quick] = [await fillCart(flow.buyer, [product]), await fillCart(flow.buyer, [product])]
  const started = await pressPay(flow.buyer, late)
  if (!started.ok) throw new Error(started.error)
  const { checkoutId, payUrl } = started.value
  await perform(system, releaseCheckout, { checkoutId, move: 'cancel' })
  expect(await buy(flow.buyer, quick)).toHaveProperty('number')
  await payOnPage(payUrl)
  const { outcome } = await comeBack(flow.buyer, late, checkoutId)
  expect(outcome).toBe('turnedBack')
  const [refund, messages] = await transaction(system, async (tx) => [
    await tx.refund.findMany({
      select: { amountTiyin: true, status: true, intent: { select: { amountTiyin: true } } },
    }),
    await tx.message.count({ where: { key: { startsWith: `checkout:${checkoutId}:turnedBack` } } }),
  ])
  expect(refund).toHaveLength(1)
  expect(refund[0]?.amountTiyin).toBe(refund[0]?.intent.amountTiyin)
  expect(messages).toBe(2)
})

it('makes one checkout and one payment of a double click', async () => {
  const [, , product] = await findProducts(3)
  if (!product) throw new Error('no product')
  const before = await count()
  const cart = await fillCart(flow.buyer, [product])
  const key = crypto.randomUUID()
  const [first, second] = await Promise.all([
    pressPay(flow.buyer, cart, key),
    pressPay(flow.buyer, cart, key),
  ])
  expect(first).toEqual(second)
  expect(first.ok).toBe(true)
  expect((await count()).payments).toBe(before.payments + 1)
  expect(await stockOf(product.id)).toBe(19)
})

it('gives the stock back and keeps the cart when the buyer turns away from the payment', async () => {
  const [, , , product] = await findProducts(4)
  if (!product) throw new Error('no product')
  const cart = await fillCart(flow.buyer, [product])
  const started = await pressPay(flow.buyer, cart)
  if (!started.ok) throw new Error(started.error)
  expect(await stockOf(product.id)).toBe(19)
  await giveUp(flow.buyer, cart, started.value.checkoutId)
  expect(await stockOf(product.id)).toBe(20)
  expect(await buy(flow.buyer, cart)).toHaveProperty('number')
})
