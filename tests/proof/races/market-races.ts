import { randomUUID } from 'node:crypto'
import { addDays, dayOf } from '~/platform/clock.server'
import type { Post } from '../stage/posts'
import { asReplica, putRows } from '../stage/put-rows'
import type { Round } from './device-races'
import { type Guest, openGuests } from './guests'
import { ask, atOnce, type RaceScene, together } from './scene'

/** The last piece of a product, paid for by everybody at once. */
export async function buyLastAtOnce(scene: RaceScene): Promise<Round> {
  const { id, slug } = await openProduct(scene, atOnce)
  const guests = await openGuests(scene.webs[0], atOnce, { slug })
  await setStock(scene, id, 1)
  const outcome = await press(scene, guests)
  const left = await ask(scene, 'select stock as n from product where id = $1', [id])
  const held = await heldOf(scene, id)
  await forgetHolds(scene)
  return { outcome, effects: left === 0 ? held : -1 }
}

/** Two goods of which one piece is left each, in every cart, and in half of them the other way round: both or none. */
export async function buyTwoAtOnce(scene: RaceScene): Promise<Round> {
  const [one, other] = await openProducts(scene, 2, atOnce)
  if (!one || !other) throw new Error('one thing alone is on sale')
  const half = atOnce / 2
  const guests = [
    ...(await openGuests(scene.webs[0], half, { slug: one.slug, more: [other.slug] })),
    ...(await openGuests(scene.webs[0], half, { slug: other.slug, more: [one.slug] })),
  ]
  for (const { id } of [one, other]) await setStock(scene, id, 1)
  const outcome = await press(scene, guests)
  const left = await ask(scene, 'select sum(stock) as n from product where id = any ($1)', [
    [one.id, other.id],
  ])
  const held = [await heldOf(scene, one.id), await heldOf(scene, other.id)]
  await forgetHolds(scene)
  return { outcome, effects: left === 0 && held[0] === held[1] ? (held[0] ?? 0) : -1 }
}

/** One checkout, its last button pressed by her in many windows at once: one hold, one page to pay at. */
export async function pressAtOnce(scene: RaceScene): Promise<Round> {
  const { id, slug } = await openProduct(scene, atOnce)
  const [guest] = await openGuests(scene.webs[0], 1, { slug })
  if (!guest) throw new Error('no guest')
  const { done, ...outcome } = await press(scene, Array<Guest>(atOnce).fill(guest))
  const held = await heldOf(scene, id)
  const intents = await ask(
    scene,
    `select count(*) as n from payment_intent p join checkout c on c.id = p.subject_id where c.status = 'open'`,
  )
  await forgetHolds(scene)
  // Every window is led to the same page, or is told that another one was faster.
  return { outcome: { ...outcome, done: done >= 1 ? 1 : 0 }, effects: intents === 1 ? held : -1 }
}

/** A code with one use left, in everybody's cart: with different things of one shop, for who wants the same waits there. */
export async function useLastCodeAtOnce(scene: RaceScene): Promise<Round> {
  const { sellerId, products } = await openShop(scene)
  const promoId = randomUUID()
  const today = dayOf(new Date())
  const code = `LAST${promoId.slice(0, 6).toUpperCase()}`
  await asReplica(scene.client, () =>
    putRows(scene.client, 'promo_code', [
      {
        ...{ id: promoId, seller_id: sellerId, code, percent: 10, least_tiyin: 0, most_uses: 1 },
        ...{ product_ids: [], from_on: today, until_on: addDays(today, 30), created_at: new Date() },
      },
    ]),
  )
  const guests: Guest[] = []
  for (const [index, { slug }] of products.entries()) {
    const count = Math.ceil((atOnce - index) / products.length)
    guests.push(...(await openGuests(scene.webs[0], count, { slug, promo: code })))
  }
  const outcome = await press(scene, guests)
  const uses = await ask(scene, 'select count(*) as n from promo_use where promo_id = $1', [promoId])
  let held = 0
  for (const { id } of products) held += await heldOf(scene, id)
  await forgetHolds(scene)
  return { outcome, effects: held === uses ? uses : -1 }
}

/** What was paid once, looked at by her in many windows while the provider says so as well: one order. */
export async function completeAtOnce(scene: RaceScene): Promise<Round> {
  const { slug } = await openProduct(scene, atOnce)
  const [guest] = await openGuests(scene.webs[0], 1, { slug })
  if (!guest) throw new Error('no guest')
  await scene.client.query('delete from budget')
  const began = await scene.clients.send(scene.webs[0].port, guest.pay)
  const checkout = await scene.client.query<{ id: string }>(
    `select id from checkout where status = 'open' order by created_at desc limit 1`,
  )
  const checkoutId = checkout.rows[0]?.id ?? ''
  const body = new URLSearchParams({ action: 'pay', email: 'nodira@example.uz' })
  const paying = fetch(began.location ?? '', { method: 'POST', redirect: 'manual', body })
  const back = { ...guest.pay, path: `/ru/checkout/${checkoutId}/return`, body: null }
  await paying
  const outcome = await together(scene, Array<Post>(atOnce).fill(back))
  const orders = await ask(scene, 'select count(*) as n from "order" where checkout_id = $1', [checkoutId])
  const captured = await ask(
    scene,
    `select count(*) as n from payment_intent where subject_id = $1 and status = 'paid'`,
    [checkoutId],
  )
  return {
    outcome: { ...outcome, done: outcome.done === atOnce ? 1 : outcome.done },
    effects: captured === 1 ? orders : -1,
  }
}

/** Budgets are not what is raced for. */
async function press(scene: RaceScene, guests: readonly Guest[]) {
  await scene.client.query('delete from budget')
  return together(
    scene,
    guests.map(({ pay }) => pay),
  )
}

const heldOf = (scene: RaceScene, productId: string) =>
  ask(
    scene,
    `select count(*) as n from stock_hold h join checkout c on c.id = h.checkout_id
      where h.product_id = $1 and c.status = 'open'`,
    [productId],
  )

/** The cheapest thing on sale that comes in no variants, with so many pieces. */
async function openProduct(scene: RaceScene, stock: number) {
  const [product] = await openProducts(scene, 1, stock)
  if (!product) throw new Error('nothing is on sale')
  return product
}

/** The shop with the most things on sale, up to as many as a few buyers want each, with more pieces than there are buyers. */
async function openShop(scene: RaceScene) {
  const { rows } = await scene.client.query<{ sellerId: string }>(
    `select seller_id as "sellerId" from (${onSale}) sold group by seller_id order by count(*) desc, seller_id limit 1`,
  )
  const sellerId = rows[0]?.sellerId ?? ''
  const found = await scene.client.query<Product>(`${onSale} and p.seller_id = $1 order by p.id limit 8`, [
    sellerId,
  ])
  for (const { id } of found.rows) await setStock(scene, id, 1_000_000)
  if (found.rows.length < 2) throw new Error('no shop sells several things')
  return { sellerId, products: found.rows }
}

interface Product {
  id: string
  slug: string
}

/** What is bought in no variants, of shops that take orders. */
const onSale = `select p.id, p.slug, p.seller_id from product p join seller s on s.id = p.seller_id
  where p.status = 'published' and p.availability = 'in_stock' and not p.has_variants and p.parent_id is null
    and s.status = 'approved' and not exists (select from seller_break b where b.seller_id = s.id)`

async function openProducts(scene: RaceScene, count: number, stock: number) {
  await scene.client.query('delete from budget')
  const { rows } = await scene.client.query<Product>(`${onSale} order by p.price_tiyin, p.id limit $1`, [
    count,
  ])
  for (const { id } of rows) await setStock(scene, id, stock)
  return rows
}

const setStock = ({ client }: RaceScene, productId: string, stock: number) =>
  client.query('update product set stock = $2 where id = $1', [productId, stock])

/** The next round begins with nothing held: what is written down of it stays for ever. */
const forgetHolds = ({ client }: RaceScene) =>
  asReplica(client, () => client.query(`update checkout set status = 'expired' where status = 'open'`))
