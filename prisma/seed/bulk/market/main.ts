import type pg from 'pg'
import { closeDatabase } from '~/platform/db.server'
import { readSeedDay } from '../../seed-day'
import { throughBulkDoor } from '../door'
import { fillOrders, orderTables } from './fill-orders'
import { fillProducts, fillShops, productTables } from './fill-products'
import { followOrders } from './follow-orders'
import { type KnownPhotos, makeGoods } from './goods'
import { productChecks } from './product-checks'
import { readProducts } from './read-products'
import { makeShops } from './shops'

const productsEach = 50
const ordersEach = 2

/**
 * Adds BULK_PRODUCTS products to the demonstration data, a seller for every fifty of them, and two orders for each. Run
 * by `npm run seed -- --products N`, which hands over SUPERUSER_URL.
 */
async function main(): Promise<void> {
  const day = readSeedDay(process.env.SEED_DAY ?? '')
  const count = Number(process.env.BULK_PRODUCTS)
  const started = performance.now()
  const report = (what: string) =>
    console.log(`  ${what} (${Math.round((performance.now() - started) / 1000)} s)`)
  const door = { loaded: [...productTables, ...orderTables], checks: productChecks }
  await throughBulkDoor(process.env.SUPERUSER_URL ?? '', door, async (client) => {
    const people = await countRows(client, 'person')
    const shops = makeShops(Math.ceil(count / productsEach), people, day)
    await fillShops(client, { goods: makeGoods(await readPhotos(client)), shops, day })
    report(`${shops.length} sellers`)
    await fillProducts(client, { count, shops: shops.length, day })
    report(`${count} products`)
    const sellers = ['', ...shops.map(({ id }) => id)]
    const products = await readProducts(client)
    await fillOrders(client, {
      ...{ count: count * ordersEach, known: await countRows(client, '"order"'), products, sellers, day },
      report: (made) => report(`${made} orders`),
    })
    await followOrders(client)
    report('their payments, histories, accounts and stars')
  })
  report('indexed and looked over')
}

async function readPhotos(client: pg.Client): Promise<KnownPhotos> {
  const { rows } = await client.query<{ category: string; photos: { key: string; alt: object }[] }>(
    `select p.category_code as category,
      jsonb_agg(jsonb_build_object('key', f.storage_key, 'alt', f.alt) order by f.storage_key) as photos
    from product_photo f join product p on p.id = f.product_id group by p.category_code`,
  )
  return new Map(rows.map(({ category, photos }) => [category, photos]))
}

async function countRows(client: pg.Client, table: string): Promise<number> {
  const { rows } = await client.query<{ count: string }>(`select count(*) from ${table}`)
  return Number(rows[0]?.count)
}

await main().finally(closeDatabase)
