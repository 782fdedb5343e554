import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { findSaved, getCart, removeSaved, resumeSaved, saveForLater } from '~/domains/market/index.server'
import { newId } from '~/lib/ids'
import { ok, refuse } from '~/lib/result'
import { closeDatabase } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import type { TestDatabase } from '../../../setup/database-per-test'
import { openShop } from '../open-shop'
import { checkOut, fillCart, findProducts, guest, setStock } from '../purchase'

let test: TestDatabase
let products: Awaited<ReturnType<typeof findProducts>>
let tokenHash: string

beforeAll(async () => {
  test = await openShop()
  products = await findProducts(3)
})
beforeEach(async () => {
  for (const { id } of products) await setStock(id, 5)
  tokenHash = await fillCart(products, 2)
})
afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

const idOf = (index: number) => products[index]?.id ?? ''
const save = (index: number, of = tokenHash) =>
  perform(guest, saveForLater, { tokenHash: of, productId: idOf(index) })
const resume = (index: number, of = tokenHash) =>
  perform(guest, resumeSaved, { tokenHash: of, productId: idOf(index) })
const unitsIn = async (of = tokenHash) => {
  const lines = (await getCart(of, 'ru')).parcels.flatMap((parcel) => parcel.lines)
  return new Map(lines.map(({ productId, quantity }) => [productId, quantity]))
}
const saved = async (of = tokenHash) =>
  (await findSaved(of, 'ru')).map(({ productId, quantity }) => [productId, quantity])

it('stands beneath the cart, is not paid for, and comes back with its number', async () => {
  expect(await save(0)).toEqual({ saved: true, lineCount: 2 })
  expect(await saved()).toEqual([[idOf(0), 2]])
  expect((await unitsIn()).has(idOf(0))).toBe(false)
  const started = await checkOut(tokenHash)
  expect(started.ok && started.value.lines).toHaveLength(2)
  expect(await resume(0)).toEqual(ok({ quantity: 2, lineCount: 3 }))
  expect(await saved()).toEqual([])
  expect((await unitsIn()).get(idOf(0))).toBe(2)
})

it('comes back as far as there is something to be had, and stays saved when there is nothing', async () => {
  await save(0)
  await setStock(idOf(0), 1)
  expect(await resume(0)).toEqual(ok({ quantity: 1, lineCount: 3 }))
  await save(0)
  await setStock(idOf(0), 0)
  expect(await resume(0)).toEqual(refuse('market.error.soldOut'))
  expect(await saved()).toEqual([[idOf(0), 1]])
})

it('is on top of what was saved or is in the cart already, moved once by two windows', async () => {
  expect((await Promise.all([save(1), save(1)])).map((answer) => answer.saved).sort()).toEqual([false, true])
  expect(await saved()).toEqual([[idOf(1), 2]])
  const answers = await Promise.all([resume(1), resume(1)])
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  expect((await unitsIn()).get(idOf(1))).toBe(2)
  await save(1)
  await save(1)
  expect(await saved()).toEqual([[idOf(1), 2]])
})

it('is of one cart alone, and goes when it is thrown away', async () => {
  await save(2)
  const other = await fillCart([])
  expect(await save(2, other)).toEqual({ saved: false, lineCount: 0 })
  expect(await resume(2, other)).toEqual(refuse('market.error.notOnSale'))
  await perform(guest, removeSaved, { tokenHash: other, productId: idOf(2) })
  expect(await saved()).toHaveLength(1)
  expect(await perform(guest, resumeSaved, { tokenHash, productId: newId() })).toEqual(
    refuse('market.error.notOnSale'),
  )
  await perform(guest, removeSaved, { tokenHash, productId: idOf(2) })
  expect(await saved()).toEqual([])
})
