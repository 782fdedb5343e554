import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Context } from '~/domains/identity/context'
import {
  addFavourites,
  addProductWait,
  findCards,
  listFavourites,
  listProductWaits,
  mostFavourites,
  removeFavourite,
  removeProductWait,
  tellOfBack,
} from '~/domains/market/index.server'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import type { TestDatabase } from '../../../setup/database-per-test'
import { makePerson } from '../../administration/scene'
import { asSuperuser } from '../../ledger/open-database'
import { openShop, testNow } from '../open-shop'
import { findProducts, guest, system } from '../purchase'

let test: TestDatabase
let products: { id: string; slug: string }[]

beforeAll(async () => {
  test = await openShop()
  products = await findProducts(3)
})
afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

async function somebody(): Promise<Context> {
  const { id } = await makePerson([])
  return { personId: id, role: 'citizen', organisationId: null, requestId: 'test', now: () => testNow }
}

it('are kept once each, seen by nobody else, and taken away again', async () => {
  const [her, other] = [await somebody(), await somebody()]
  const slugs = products.map(({ slug }) => slug)
  expect(await perform(guest, addFavourites, { slugs })).toMatchObject({
    error: 'market.error.productNotFound',
  })
  expect(await perform(her, addFavourites, { slugs: ['no-such'] })).toMatchObject({
    error: 'market.error.productNotFound',
  })
  const both = await Promise.all([
    perform(her, addFavourites, { slugs: slugs.slice(0, 2) }),
    perform(her, addFavourites, { slugs }),
  ])
  expect(both.map(({ ok }) => ok)).toEqual([true, true])
  expect((await listFavourites(her)).sort()).toEqual([...slugs].sort())
  expect(await listFavourites(other)).toEqual([])
  await perform(other, removeFavourite, { slug: slugs[0] ?? '' })
  expect(await listFavourites(her)).toHaveLength(3)
  await perform(her, removeFavourite, { slug: slugs[0] ?? '' })
  expect((await listFavourites(her)).sort()).toEqual(slugs.slice(1).sort())
  expect(
    (await findCards([slugs[2] ?? '', 'no-such', slugs[1] ?? ''], 'ru')).map(({ slug }) => slug),
  ).toEqual([slugs[2], slugs[1]])
})

it('are so many at most', async () => {
  const her = await somebody()
  const [first] = products
  await asSuperuser(test, (client) =>
    client.query(
      `with copies as (insert into product (id, slug, seller_id, category_code, region_soato, price_tiyin, availability,
          lead_days, weight_grams, status, updated_at)
        select gen_random_uuid(), 'copy-' || n, seller_id, category_code, region_soato, price_tiyin, 'made_to_order', 1, 1,
          'draft', now() from product, generate_series(1, $2::int) n where id = $3 returning id)
      insert into product_favourite select $1, id, now() from copies`,
      [her.personId, mostFavourites, first?.id],
    ),
  )
  expect(await perform(her, addFavourites, { slugs: [first?.slug ?? ''] })).toMatchObject({
    error: 'voices.error.tooManyFavourites',
  })
  await setStock(first?.id ?? '', 0)
  await asSuperuser(test, (client) =>
    client.query(
      `insert into product_wait select gen_random_uuid(), $1, product_id, now() from product_favourite where person_id = $1`,
      [her.personId],
    ),
  )
  expect(await perform(her, addProductWait, { productId: first?.id ?? '' })).toMatchObject({
    error: 'voices.error.tooManyWaits',
  })
})

const setStock = (id: string, stock: number) =>
  transaction(system, ({ tx }) =>
    tx.product.update({ where: { id }, data: { stock, availability: 'in_stock' } }),
  )

it('who waits for a product is told once when it is back, and waits no more', async () => {
  const [her, other, gone] = [await somebody(), await somebody(), await somebody()]
  const [, product] = products
  const productId = product?.id ?? ''
  const wait = (by: Context) => perform(by, addProductWait, { productId })
  await setStock(productId, 2)
  expect(await wait(her)).toMatchObject({ error: 'voices.error.thereAgain' })
  await setStock(productId, 0)
  expect(await wait(guest)).toMatchObject({ error: 'market.error.productNotFound' })
  expect((await Promise.all([wait(her), wait(her)])).map(({ ok }) => ok)).toEqual([true, true])
  for (const by of [other, gone]) expect(await wait(by)).toMatchObject({ ok: true })
  const [own] = await listProductWaits(gone, 'ru')
  expect(await listProductWaits(her, 'ru')).toMatchObject([{ slug: product?.slug }])
  await perform(her, removeProductWait, { id: own?.id ?? '' })
  expect(await listProductWaits(gone, 'ru'), 'of another').toHaveLength(1)
  await perform(gone, removeProductWait, { id: own?.id ?? '' })

  await tellOfBack(system)
  expect(await told(), 'it is not there yet').toEqual([])
  await setStock(productId, 1)
  await Promise.all([tellOfBack(system), tellOfBack(system)])
  await tellOfBack(system)
  expect((await told()).sort()).toEqual([her.personId, other.personId].sort())
  expect(await listProductWaits(her, 'ru')).toEqual([])

  function told() {
    const people = [her, other, gone].map(({ personId }) => personId ?? '')
    const template = 'notifications.productBack'
    return transaction(system, async ({ tx }) =>
      (await tx.message.findMany({ where: { template, channel: 'portal', personId: { in: people } } })).map(
        ({ personId }) => personId,
      ),
    )
  }
})
