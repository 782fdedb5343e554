import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { getCartContact, recordCartContact } from '~/domains/market/index.server'
import { cartContactMs, guestHoldMs, mostRenewals, renewHoldMs } from '~/domains/market/rules'
import { hashToken } from '~/platform/crypto.server'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { releaseUnpaidCheckout } from '~/workflows/checkout/release-unpaid-checkout.server'
import { renewCheckout } from '~/workflows/checkout/renew-checkout.server'
import { asSuperuser } from '../ledger/open-database'
import { testNow } from '../market/open-shop'
import { findProducts, stockOf, system } from '../market/purchase'
import { comeBack, type Flow, fillCart, giveUp, guestOf, openFlow, payOnPage, pressPay } from './flow'

let flow: Flow
let product: { id: string }
let cart: string
let checkoutId: string
let payUrl: string

beforeAll(async () => {
  flow = await openFlow()
  const found = (await findProducts(3))[2]
  if (!found) throw new Error('a product is needed')
  product = found
})
afterAll(async () => {
  await flow?.close()
  await closeDatabase()
  await flow?.test.drop()
})
beforeEach(async () => {
  await begin()
})

async function begin(): Promise<void> {
  cart = await fillCart(flow.buyer, [product])
  const started = await pressPay(flow.buyer, cart)
  if (!started.ok) throw new Error(started.error)
  checkoutId = started.value.checkoutId
  payUrl = started.value.payUrl
}

const at = (ms: number) => guestOf(flow.sandbox.url, () => new Date(testNow.getTime() + ms))
const renew = (renewals: number, context = flow.buyer, cartToken = cart) =>
  renewCheckout(context, { checkoutId, cartTokenHash: hashToken(cartToken), renewals })
const readHold = () =>
  transaction(system, async (tx) => {
    const { expiresAt, renewals } = await tx.checkout.findUniqueOrThrow({ where: { id: checkoutId } })
    const payment = await tx.paymentIntent.findFirstOrThrow({ where: { subjectId: checkoutId } })
    return { minutes: (expiresAt.getTime() - testNow.getTime()) / 60_000, renewals, payment }
  })
const broken = (sql: string) =>
  asSuperuser(flow.test, (client) => client.query(sql, [checkoutId])).then(
    () => null,
    (error: { constraint?: string }) => error.constraint,
  )

it('is held for longer, ten times, and the payment waits as long', async () => {
  const hold = guestHoldMs / 60_000
  for (let times = 0; times < mostRenewals; times++) {
    expect(await renew(times)).toBe('renewed')
    const { minutes, renewals, payment } = await readHold()
    expect({ minutes, renewals }).toEqual({
      minutes: hold + (renewHoldMs / 60_000) * (times + 1),
      renewals: times + 1,
    })
    expect(payment.expiresAt.getTime()).toBe(testNow.getTime() + minutes * 60_000)
  }
  expect(await renew(mostRenewals)).toBe('moved')
  const { minutes, payment } = await readHold()
  expect(payment.latestEndAt).toEqual(payment.expiresAt)
  await expect(releaseUnpaidCheckout(at((minutes - 1) * 60_000), checkoutId)).rejects.toThrow(
    'may still be paid',
  )
  await payOnPage(payUrl)
  expect((await comeBack(at((minutes - 1) * 60_000), cart, checkoutId)).outcome).toBe('paid')
  expect(await renew(mostRenewals)).toBe('moved')
})

it('puts off once what two windows ask for at once, and nothing of another cart', async () => {
  const other = await fillCart(flow.buyer, [product])
  expect(await renew(0, flow.buyer, other)).toBe('moved')
  expect(await Promise.all([renew(0), renew(0), renew(0)])).toEqual(['renewed', 'renewed', 'renewed'])
  expect((await readHold()).renewals).toBe(1)
  // A page that was opened before: it says what holds now.
  expect(await renew(0)).toBe('renewed')
  expect((await readHold()).renewals).toBe(1)
  expect(await renew(2), 'it was not put off so often').toBe('moved')
  expect(await giveUp(flow.buyer, cart, checkoutId)).toMatchObject({ value: 'givenUp' })
  expect(await renew(1)).toBe('moved')
})

it('either holds what it puts off, with a page that can be paid, or comes too late', async () => {
  for (let round = 0; round < 8; round++) {
    const held = await stockOf(product.id)
    const [renewed, ended] = await Promise.all([
      renew(0, at(guestHoldMs - 1)),
      releaseUnpaidCheckout(at(guestHoldMs), checkoutId).catch(() => 'kept'),
    ])
    expect([renewed, ended].join(), `round ${round}`).toMatch(/^(renewed,kept|moved,released)$/)
    expect(await stockOf(product.id)).toBe(ended === 'released' ? held + 1 : held)
    const { outcome } = await comeBack(at(guestHoldMs), cart, checkoutId)
    expect(outcome).toBe(renewed === 'renewed' ? 'open' : 'lapsed')
    if (renewed === 'renewed') await giveUp(at(guestHoldMs), cart, checkoutId)
    await begin()
  }
})

it('comes too late once the time is over, and what was typed is there to begin anew', async () => {
  const typed = { name: 'Nodira Rahimova' }
  const tokenHash = hashToken(cart)
  await perform(flow.buyer, recordCartContact, { tokenHash, typed })
  for (let times = 0; times < mostRenewals; times++)
    expect(await renew(times, at(guestHoldMs - 1 + times * renewHoldMs))).toBe('renewed')
  const end = guestHoldMs + mostRenewals * renewHoldMs
  expect(await renew(mostRenewals, at(end))).toBe('moved')
  expect(await releaseUnpaidCheckout(at(end), checkoutId)).toBe('released')
  expect((await comeBack(at(end), cart, checkoutId)).outcome).toBe('lapsed')
  expect(await getCartContact(at(cartContactMs + 60_000), { tokenHash })).toEqual(typed)
  expect(await pressPay(at(end), cart)).toMatchObject({ ok: true })
})

it('is kept by the database too: no hold ends earlier, twice later at once, or after it is over', async () => {
  const set = (what: string) => broken(`update checkout set ${what} where id = $1`)
  expect(await set(`expires_at = expires_at - interval '1 minute', renewals = renewals + 1`)).toBe(
    'checkout_hold_end',
  )
  expect(await set(`expires_at = expires_at + interval '1 minute'`)).toBe('checkout_hold_end')
  expect(await set(`expires_at = expires_at + interval '1 minute', renewals = renewals + 2`)).toBe(
    'checkout_hold_end',
  )
  const pay = (what: string) => broken(`update payment_intent set ${what} where subject_id = $1`)
  expect(await pay(`expires_at = latest_end_at + interval '1 minute'`)).toBe('payment_intent_latest_end')
  expect(await pay(`latest_end_at = latest_end_at + interval '1 day'`)).toBe('payment_intent_fixed')
  await giveUp(flow.buyer, cart, checkoutId)
  expect(await set(`expires_at = expires_at + interval '1 minute', renewals = renewals + 1`)).toBe(
    'checkout_hold_end',
  )
})
