import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '~/domains/identity/context'
import {
  createProductCopy,
  deleteDraft,
  getOwnProduct,
  listOwnProducts,
  setLowStock,
  updateProducts,
} from '~/domains/market/index.server'
import { newId } from '~/lib/ids'
import { som } from '~/lib/money'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { makePerson } from '../administration/scene'
import { openShop } from './open-shop'
import { buy, findProducts, setStock, system } from './purchase'

let test: TestDatabase
let seller: Context
let product: { id: string; sellerId: string }

beforeAll(async () => {
  test = await openShop()
  const [first] = await findProducts(1)
  if (!first) throw new Error('no product')
  product = first
  seller = { ...system, personId: newId(), role: 'artisan', organisationId: first.sellerId }
})

afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

const own = async (id: string) => {
  const found = await getOwnProduct(seller, id)
  if (!found) throw new Error('no product')
  return found
}

async function copy(productId = product.id): Promise<string> {
  const made = await perform(seller, createProductCopy, { productId })
  if (!made.ok) throw new Error(made.error)
  return made.value.productId
}

describe('a copy', () => {
  it('is a draft that says the same, once for two presses, and can be thrown away', async () => {
    const id = await copy()
    expect(await copy()).toBe(id)
    const [made, from] = [await own(id), await own(product.id)]
    expect(made).toMatchObject({ status: 'draft', priceTiyin: from.priceTiyin, texts: from.texts })
    expect(made.slug).not.toBe(from.slug)
    expect(await perform(seller, deleteDraft, { productId: id })).toMatchObject({ ok: true })
    expect(await getOwnProduct(seller, id)).toBeNull()
  })

  it('of a draft made a moment ago is another draft', async () => {
    const draft = await copy()
    const again = await copy(draft)
    expect(again).not.toBe(draft)
    expect(await copy(draft), 'a second press').toBe(again)
    for (const productId of [draft, again]) await perform(seller, deleteDraft, { productId })
  })

  it('is the only thing that can be deleted, says the database too', async () => {
    expect(await perform(seller, deleteDraft, { productId: product.id })).toMatchObject({
      error: 'market.error.notDraft',
    })
    const id = await copy()
    const other = { ...seller, organisationId: newId() }
    const remove = (by: Context, of: string) =>
      transaction(by, (tx) => tx.product.deleteMany({ where: { id: of } }))
    expect(await remove(other, id)).toEqual({ count: 0 })
    expect(await remove(seller, product.id)).toEqual({ count: 0 })
    expect(await remove(system, product.id)).toEqual({ count: 0 })
    await perform(seller, deleteDraft, { productId: id })
  })
})

describe('several at once', () => {
  it('are changed all or none', async () => {
    const id = await copy()
    const ids = [product.id, id]
    const change = (given: Parameters<typeof updateProducts>[1]['change']) =>
      perform(seller, updateProducts, { productIds: ids, change: given })
    expect(await change({ kind: 'price', priceTiyin: som(80_000) })).toMatchObject({ ok: true })
    expect(await change({ kind: 'percent', percent: -15 })).toMatchObject({ ok: true })
    expect([(await own(id)).priceTiyin, (await own(product.id)).priceTiyin]).toEqual([
      som(68_000),
      som(68_000),
    ])
    expect(await change({ kind: 'stock', stock: 7 })).toMatchObject({ ok: true, value: { count: 2 } })
    // The copy has no picture.
    expect(await change({ kind: 'publish' })).toMatchObject({ error: 'market.error.several.publish' })
    expect(await change({ kind: 'delete' })).toMatchObject({ error: 'market.error.several.delete' })
    expect(await change({ kind: 'hide' })).toMatchObject({ error: 'market.error.several.hide' })
    expect((await own(product.id)).status, 'the whole is undone').toBe('published')
    const foreign = { productIds: [product.id, newId()], change: { kind: 'hide' } as const }
    expect(await perform(seller, updateProducts, foreign)).toMatchObject({
      error: 'market.error.productNotFound',
    })
    await perform(seller, deleteDraft, { productId: id })
  })

  it('are found by a part of a name', async () => {
    const find = async (q: string) =>
      (await listOwnProducts(seller, { status: null, page: 1, locale: 'ru', q })).total
    expect(await find('пИА')).toBe(1)
    expect(await find('ваза')).toBe(0)
    expect(await find('pial'), 'in the other script').toBe(1)
    expect(await find('%'), 'a letter like others').toBe(0)
  })
})

it('a seller is told once when so many are left as she said', async () => {
  await makePerson([{ role: 'artisan', organisationId: product.sellerId }])
  expect(await perform(seller, setLowStock, { lowStock: 3 })).toMatchObject({ ok: true })
  await setStock(product.id, 5)
  const told = () =>
    transaction(system, (tx) =>
      tx.message.count({ where: { template: 'notifications.marketLowStock', channel: 'portal' } }),
    )
  await buy([product])
  expect(await told(), 'four are left').toBe(0)
  await buy([product])
  expect(await told(), 'three are left').toBe(1)
  await buy([product])
  expect(await told(), 'two are left').toBe(1)
})
