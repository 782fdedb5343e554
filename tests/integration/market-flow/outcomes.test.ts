import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { ok, refuse } from '~/lib/result'
import { closeDatabase } from '~/platform/db.server'
import { releaseUnpaidCheckout } from '~/workflows/checkout/release-unpaid-checkout.server'
import { testNow } from '../market/open-shop'
import { findProducts, stockOf } from '../market/purchase'
import { comeBack, type Flow, fillCart, giveUp, guestOf, openFlow, pressPay } from './flow'

let flow: Flow
let product: { id: string; sellerId: string }
let cart: string
let checkoutId: string
let payUrl: string

beforeAll(async () => {
  flow = await openFlow()
  const found = (await findProducts(3))[0]
  if (!found) throw new Error('a product is needed')
  product = found
})
afterAll(async () => {
  await flow?.close()
  await closeDatabase()
  await flow?.test.drop()
})
beforeEach(async () => {
  cart = await fillCart(flow.buyer, [product])
  const started = await pressPay(flow.buyer, cart)
  if (!started.ok) throw new Error(started.error)
  checkoutId = started.value.checkoutId
  payUrl = started.value.payUrl
})

async function press(action: string): Promise<void> {
  await fetch(payUrl, { method: 'POST', redirect: 'manual', body: new URLSearchParams({ action }) })
}

async function bankSays(outcome: 'failed' | 'succeeded'): Promise<void> {
  const sessionId = payUrl.split('/').at(-1)
  const url = `${flow.sandbox.url}/stripe/_control/sessions/${sessionId}/${outcome}`
  await fetch(url, { method: 'POST', redirect: 'manual' })
}

const outcome = async () => (await comeBack(flow.buyer, cart, checkoutId)).outcome
const after = (minutes: number) =>
  guestOf(flow.sandbox.url, () => new Date(testNow.getTime() + minutes * 60_000))

it('is not ended while it may still be paid, whoever made the job', async () => {
  await expect(releaseUnpaidCheckout(after(1), checkoutId)).rejects.toThrow('may still be paid')
  expect(await outcome()).toBe('open')
})

it('says that nothing was paid, then that the card was refused', async () => {
  expect(await outcome()).toBe('open')
  await press('decline')
  expect(await outcome()).toBe('declined')
  expect(await giveUp(flow.buyer, cart, checkoutId)).toEqual(ok('givenUp'))
  expect(await outcome()).toBe('ended')
})

it('keeps the goods while the bank works, and lets nobody give up or pay twice meanwhile', async () => {
  const held = await stockOf(product.id)
  await press('payLater')
  expect(await outcome()).toBe('processing')
  expect(await giveUp(flow.buyer, cart, checkoutId)).toEqual(ok('moved'))
  expect(await outcome()).toBe('processing')
  expect(await pressPay(flow.buyer, cart)).toMatchObject({
    error: 'payments.error.processing',
    details: { checkoutId },
  })
  expect(await releaseUnpaidCheckout(after(31), checkoutId)).toBe('waiting')
  expect(await stockOf(product.id)).toBe(held)
  await bankSays('succeeded')
  expect(await outcome()).toBe('paid')
})

it('gives the goods back at once when the bank says no, and they stay in the cart', async () => {
  const held = await stockOf(product.id)
  await press('payFailsLater')
  await bankSays('failed')
  expect(await outcome()).toBe('failed')
  expect(await stockOf(product.id)).toBe(held + 1)
  expect(await outcome()).toBe('failed')
  expect(await pressPay(flow.buyer, cart)).toMatchObject({ ok: true })
})

it('does not keep goods from others for a bank that takes longer than a day', async () => {
  const held = await stockOf(product.id)
  await press('payLater')
  expect(await releaseUnpaidCheckout(after(25 * 60), checkoutId)).toBe('released')
  expect(await stockOf(product.id)).toBe(held + 1)
  expect(await outcome()).toBe('late')
  await bankSays('succeeded')
  expect(await outcome(), 'the goods were still there').toBe('paid')
})

it('frees the goods when the page closed and nobody told', async () => {
  const held = await stockOf(product.id)
  expect(await releaseUnpaidCheckout(after(31), checkoutId)).toBe('released')
  expect(await stockOf(product.id)).toBe(held + 1)
  expect(await outcome()).toBe('lapsed')
})

it('says that it does not know while the provider does not answer', async () => {
  const deaf = guestOf('http://127.0.0.1:9')
  expect((await comeBack(deaf, cart, checkoutId)).outcome).toBe('unknown')
  expect(await giveUp(deaf, cart, checkoutId)).toEqual(refuse('payments.error.outcomeUnknown'))
  expect(await outcome()).toBe('open')
})
