import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { closeDatabase } from '~/platform/db.server'
import { race } from '../../setup/child-process'
import type { TestDatabase } from '../../setup/database-per-test'
import { openShop } from './open-shop'
import { fillCart, findProducts, setStock, stockOf } from './purchase'

const script = fileURLToPath(new URL('./buyer-child.ts', import.meta.url))
let test: TestDatabase

beforeAll(async () => {
  test = await openShop()
})

afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

/** Both processes check out their carts at the same moment; how each ended. */
async function checkOut(...lists: string[][]): Promise<string[]> {
  const tasks = lists.map((carts) => ({ carts }))
  return (await race<string[]>(script, tasks)).flat()
}

// The condition `stock >= n` in `writeStock` is what it tests: without it the losers break the database's check instead
// of reading that the goods are sold out.
it('gives the last unit to one of many buyers in two processes', async () => {
  const [product] = await findProducts(1)
  if (!product) throw new Error('no product')
  await setStock(product.id, 1)
  const carts = await Promise.all(Array.from({ length: 8 }, () => fillCart([product])))
  const answers = await checkOut(carts.slice(0, 4), carts.slice(4))
  expect(answers.sort()).toEqual(['held', ...Array.from({ length: 7 }, () => 'market.error.reservedNames')])
  expect(await stockOf(product.id)).toBe(0)
})

it('lets nobody hold half of a cart when buyers want the same goods in another order', async () => {
  const products = await findProducts(4)
  for (const { id } of products) await setStock(id, 2)
  const orders = [products, [...products].reverse()]
  const carts = await Promise.all(
    Array.from({ length: 6 }, (_, index) => fillCart(orders[index % 2] ?? products)),
  )
  const answers = await checkOut(carts.slice(0, 3), carts.slice(3))
  expect(answers.filter((answer) => answer === 'held')).toHaveLength(2)
  for (const { id } of products) expect(await stockOf(id)).toBe(0)
})
