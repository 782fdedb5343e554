import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import {
  accountCartToken,
  findSaved,
  getCart,
  getCartContact,
  recordCartContact,
  saveForLater,
  takeOverCart,
} from '~/domains/market/index.server'
import { newId } from '~/lib/ids'
import { hashToken } from '~/platform/crypto.server'
import { closeDatabase } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import type { TestDatabase } from '../../../setup/database-per-test'
import { asSuperuser } from '../../ledger/open-database'
import { openShop } from '../open-shop'
import { checkOut, fillCart, findProducts, guest, setStock } from '../purchase'

let test: TestDatabase
let products: Awaited<ReturnType<typeof findProducts>>
let her: typeof guest
let own: string

beforeAll(async () => {
  test = await openShop()
  products = await findProducts(4)
})
beforeEach(async () => {
  for (const { id } of products) await setStock(id, 5)
  const personId = newId()
  her = { ...guest, personId, role: 'citizen' }
  own = hashToken(accountCartToken(personId))
})
afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

const join = (tokenHash: string | null, context = her, ownTokenHash = own) =>
  perform(context, takeOverCart, { tokenHash, ownTokenHash })
const unitsIn = async (of = own) => {
  const lines = (await getCart(of, 'ru')).parcels.flatMap((parcel) => parcel.lines)
  return products.map(({ id }) => lines.find(({ productId }) => productId === id)?.quantity ?? 0)
}

it('makes the cart of the browser that of the account where it had none, payment and all', async () => {
  expect(await join(null)).toBeNull()
  const cart = await fillCart(products.slice(0, 2))
  const typed = { name: 'Nodira Rahimova' }
  await perform(guest, recordCartContact, { tokenHash: cart, typed })
  expect(await checkOut(cart)).toMatchObject({ ok: true })
  expect(await join(cart)).toEqual({ lineCount: 2, isJoined: false })
  expect(await unitsIn()).toEqual([1, 1, 0, 0])
  expect(await getCartContact(her, { tokenHash: own })).toEqual(typed)
  expect(await join(null), 'on another device').toEqual({ lineCount: 2, isJoined: false })
  expect(await join(cart), 'an old cookie').toEqual({ lineCount: 2, isJoined: false })
})

it('adds numbers up as far as there is stock, and brings what was saved and typed', async () => {
  await join(await fillCart(products.slice(0, 2), 3))
  const other = await fillCart(products.slice(1, 4), 3)
  await perform(guest, saveForLater, { tokenHash: other, productId: products[3]?.id ?? '' })
  const typed = { name: 'Nodira Rahimova' }
  await perform(guest, recordCartContact, { tokenHash: other, typed })
  expect(await join(other)).toEqual({ lineCount: 3, isJoined: true })
  expect(await unitsIn(), 'of the second there are five').toEqual([3, 5, 3, 0])
  expect((await findSaved(own, 'ru')).map(({ quantity }) => quantity)).toEqual([3])
  expect(await getCartContact(her, { tokenHash: own })).toEqual(typed)
  expect(await unitsIn(other)).toEqual([0, 0, 0, 0])
})

it('joins once when two windows sign in at the same moment', async () => {
  await join(await fillCart(products.slice(0, 1)))
  const other = await fillCart(products.slice(0, 1))
  const answers = await Promise.all([join(other), join(other), join(other)])
  expect(answers.filter((answer) => answer?.isJoined)).toHaveLength(1)
  expect(await unitsIn()).toEqual([2, 0, 0, 0])
})

it('leaves a cart that is being paid for, and one of another account, where they are', async () => {
  await join(await fillCart(products.slice(0, 1)))
  const paying = await fillCart(products.slice(1, 2))
  await checkOut(paying)
  expect(await join(paying)).toBeNull()
  expect(await unitsIn(paying)).toEqual([0, 1, 0, 0])

  const second = newId()
  const ofSecond = hashToken(accountCartToken(second))
  const another = { ...guest, personId: second, role: 'citizen' }
  const empty = { lineCount: 0, isJoined: false }
  expect(await join(own, another, ofSecond), 'her session had ended here').toEqual(empty)
  expect(await unitsIn()).toEqual([1, 0, 0, 0])
  expect(await unitsIn(ofSecond)).toEqual([0, 0, 0, 0])
})

it('saves for later what is too much for one cart', async () => {
  await join(await fillCart(products.slice(0, 1)))
  await asSuperuser(test, async (client) => {
    await client.query(
      `insert into product select (jsonb_populate_record(null::product, to_jsonb(p)
         || jsonb_build_object('id', gen_random_uuid(), 'slug', 'copy-' || n))).*
       from product p, generate_series(1, 49) n where p.id = $1`,
      [products[3]?.id],
    )
    await client.query(
      `insert into cart_line (cart_id, product_id, quantity) select c.id, p.id, 1 from cart c, product p
       where c.token_hash = $1 and p.slug like 'copy-%'`,
      [own],
    )
  })
  expect(await join(await fillCart(products.slice(0, 2)))).toEqual({ lineCount: 50, isJoined: true })
  expect((await unitsIn()).slice(0, 2)).toEqual([2, 0])
  expect((await findSaved(own, 'ru')).map(({ productId }) => productId)).toEqual([products[1]?.id])
})
