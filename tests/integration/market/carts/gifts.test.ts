import { afterAll, beforeAll, expect, it } from 'vitest'
import { getOrderForGuest, getSellerParcel, startCheckout } from '~/domains/market/index.server'
import { giftFieldOf, readGifts } from '~/domains/market/schema'
import { closeDatabase } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import type { TestDatabase } from '../../../setup/database-per-test'
import { asSuperuser } from '../../ledger/open-database'
import { openShop } from '../open-shop'
import { complete, describeCheckout, fillCart, findProducts, guest } from '../purchase'

let test: TestDatabase

beforeAll(async () => {
  test = await openShop()
})
afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

it('keeps what was typed for each seller, without empty words or too many', () => {
  const typed = {
    name: 'Nodira',
    [giftFieldOf('one')]: ' Tugʻilgan kuning bilan! ',
    [giftFieldOf('two')]: '',
  }
  expect(readGifts(typed)).toEqual({ one: 'Tugʻilgan kuning bilan!' })
  expect(readGifts({ [giftFieldOf('one')]: 'a'.repeat(201) })).toEqual({})
})

it('gives each seller the words for her own parcel alone, sealed', async () => {
  const products = await findProducts(2)
  const [first, second] = products
  if (!first || !second) throw new Error('two products are needed')
  const input = await describeCheckout(await fillCart(products))
  const gifts = { [first.sellerId]: 'Bayraming muborak, opajon' }
  const started = await perform(guest, startCheckout, { ...input, contact: { ...input.contact, gifts } })
  if (!started.ok) throw new Error(started.error)
  const paid = await complete(started.value.checkoutId, started.value.totalTiyin)
  if (!paid.ok) throw new Error(paid.error)
  const read = (sellerId: string) => {
    const parcel = paid.value.parcels.find((each) => each.sellerId === sellerId)
    const own = { ...guest, role: 'artisan', organisationId: sellerId }
    return getSellerParcel(own, parcel?.parcelId ?? '')
  }
  expect((await read(first.sellerId))?.contact.gift).toBe('Bayraming muborak, opajon')
  expect((await read(first.sellerId))?.contact).not.toHaveProperty('gifts')
  expect((await read(second.sellerId))?.contact).not.toHaveProperty('gift')
  const { number } = paid.value
  const order = await getOrderForGuest(guest, { number, phone: input.contact.phone })
  expect(order?.contact.gifts, 'and the buyer hers').toEqual(gifts)
  const rows = await asSuperuser(test, (client) =>
    client.query(`select k::text, o::text, s::text from checkout k, "order" o, seller_order s`),
  )
  expect(JSON.stringify(rows.rows)).not.toContain('Bayraming')
})
