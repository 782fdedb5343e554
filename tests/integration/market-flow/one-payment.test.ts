import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { settlePayment } from '~/domains/payments/index.server'
import { newId } from '~/lib/ids'
import { hashToken } from '~/platform/crypto.server'
import { closeDatabase, transaction } from '~/platform/db.server'
import { race } from '../../setup/child-process'
import { asSuperuser } from '../ledger/open-database'
import { findProducts, stockOf, system } from '../market/purchase'
import { comeBack, type Flow, fillCart, openFlow, payOnPage, pressPay } from './flow'

const script = fileURLToPath(new URL('./payer-child.ts', import.meta.url))
let flow: Flow

beforeAll(async () => {
  flow = await openFlow()
})
afterAll(async () => {
  await flow?.close()
  await closeDatabase()
  await flow?.test.drop()
})

interface Session {
  id: string
  url: string | null
  client_reference_id: string
}

async function control(settings: Record<string, unknown>): Promise<{ sessions: Session[] }> {
  const response = await fetch(`${flow.sandbox.url}/stripe/_control`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(settings),
  })
  return (await response.json()) as { sessions: Session[] }
}

/** What became of everything that was paid for this cart. */
function outcomeOf(cart: string) {
  return transaction(system, async (tx) => {
    const { id: onceId } = await tx.cart.findUniqueOrThrow({ where: { tokenHash: hashToken(cart) } })
    const intents = await tx.paymentIntent.findMany({
      where: { onceId },
      select: { id: true, status: true, amountTiyin: true, refunds: { select: { amountTiyin: true } } },
    })
    const checkouts = await tx.checkout.findMany({ where: { cartId: onceId }, select: { id: true } })
    const orders = await tx.order.findMany({
      where: { checkoutId: { in: checkouts.map(({ id }) => id) } },
      select: { totalTiyin: true },
    })
    return { intents, orders }
  })
}

it('closes the page of the first tab when a second one begins to pay, and gives back what is paid on it', async () => {
  const [product] = await findProducts(1)
  if (!product) throw new Error('no product')
  const cart = await fillCart(flow.buyer, [product])
  const first = await pressPay(flow.buyer, cart)
  const second = await pressPay(flow.buyer, cart)
  if (!first.ok || !second.ok) throw new Error('two pages')
  await expect(payOnPage(first.value.payUrl), 'its page is closed').rejects.toThrow('410')
  expect((await comeBack(flow.buyer, cart, first.value.checkoutId)).outcome).toBe('replaced')
  await payOnPage(second.value.payUrl)
  expect((await comeBack(flow.buyer, cart, second.value.checkoutId)).outcome).toBe('paid')
  expect((await outcomeOf(cart)).orders).toHaveLength(1)
})

it('gives back the money of a replaced page that could not be closed in time', async () => {
  const [, product] = await findProducts(2)
  if (!product) throw new Error('no product')
  const cart = await fillCart(flow.buyer, [product])
  const first = await pressPay(flow.buyer, cart)
  if (!first.ok) throw new Error(first.error)
  // Neither the question how it stands nor the closing gets through, and she pays on the old page.
  const { intents } = await outcomeOf(cart)
  await transaction(system, (tx) =>
    tx.paymentIntent.update({ where: { id: intents[0]?.id ?? '' }, data: { status: 'cancelled' } }),
  )
  const second = await pressPay(flow.buyer, cart)
  if (!second.ok) throw new Error(second.error)
  await payOnPage(first.value.payUrl)
  await payOnPage(second.value.payUrl)
  for (const { id } of (await outcomeOf(cart)).intents) await settlePayment(flow.buyer, { intentId: id })
  const after = await outcomeOf(cart)
  expect(after.orders).toHaveLength(1)
  const kept = after.intents.reduce(
    (sum, intent) =>
      sum +
      (intent.status === 'paid' ? intent.amountTiyin : 0n) -
      intent.refunds.reduce((back, refund) => back + refund.amountTiyin, 0n),
    0n,
  )
  expect(kept).toBe(after.orders[0]?.totalTiyin)
  expect((await comeBack(flow.buyer, cart, first.value.checkoutId)).outcome).toBe('replaced')
})

it('leaves one payable page of many tabs in two processes, also when the provider answers late', async () => {
  const [, , product] = await findProducts(3)
  if (!product) throw new Error('no product')
  const before = await stockOf(product.id)
  const cart = await fillCart(flow.buyer, [product])
  await control({ answerMs: 400 })
  const task = { cart, tabs: 3, stripeUrl: flow.sandbox.url }
  const answers = (await race<string[]>(script, [task, task])).flat()
  const { sessions } = await control({ answerMs: 0 })
  // A page that was given before the next tab began is closed by now; one that was not is said to be replaced.
  expect(new Set([...answers, 'page', 'payments.error.replaced'])).toEqual(
    new Set(['page', 'payments.error.replaced']),
  )

  const { intents } = await outcomeOf(cart)
  const pages = sessions.filter(({ client_reference_id }) =>
    intents.some(({ id }) => id === client_reference_id),
  )
  expect(pages.length).toBeGreaterThan(1)
  for (const { url } of pages) if (url) await payOnPage(url)
  for (const { id } of intents) await settlePayment(flow.buyer, { intentId: id })
  expect((await outcomeOf(cart)).orders).toHaveLength(1)
  expect(pages.filter(({ url }) => url)).toHaveLength(1)
  expect(await stockOf(product.id)).toBe(before - 1)
})

it('is kept by the database too: one open payment a cart, and no order of a replaced checkout', async () => {
  const [, , , product] = await findProducts(4)
  if (!product) throw new Error('no product')
  const cart = await fillCart(flow.buyer, [product])
  const first = await pressPay(flow.buyer, cart)
  const second = await pressPay(flow.buyer, cart)
  if (!first.ok || !second.ok) throw new Error('two pages')
  const broken = (sql: string, values: unknown[]) =>
    asSuperuser(flow.test, (client) => client.query(sql, values)).then(
      () => null,
      (error: { constraint?: string }) => error.constraint,
    )
  expect(
    await broken(
      `insert into payment_intent (id, purpose, subject_id, once_id, amount_tiyin, provider, status,
         expires_at) select gen_random_uuid(), purpose, gen_random_uuid(), once_id, amount_tiyin, provider, 'created',
         expires_at from payment_intent where subject_id = $1`,
      [first.value.checkoutId],
    ),
  ).toBe('payment_intent_one_open_each_time')
  expect(
    await broken(`update checkout set status = 'completed' where id = $1`, [first.value.checkoutId]),
  ).toBe('checkout_replaced_is_over')
  expect(await broken(`update payment_intent set once_id = $1`, [newId()])).toBe('payment_intent_fixed')
  expect(await comeBack(flow.buyer, cart, first.value.checkoutId)).toMatchObject({ outcome: 'replaced' })
})
