import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '~/domains/identity/context'
import { accountCode, getBalance, postAct, sumBalances } from '~/domains/ledger/index.server'
import {
  cancelParcel,
  confirmDelivery,
  getBuyerOrder,
  getOrderForGuest,
  getSellerDesk,
  getSellerParcel,
  listBuyerOrders,
  listSellerParcels,
  releaseParcel,
  shipParcel,
} from '~/domains/market/index.server'
import { newId } from '~/lib/ids'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { asSuperuser, withUrl } from '../ledger/open-database'
import { openShop, testNow } from './open-shop'
import { buy, contact, findProducts, guest, stockOf, system } from './purchase'

let test: TestDatabase

beforeAll(async () => {
  test = await openShop()
})

afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

const artisan = (sellerId: string): Context => ({
  ...system,
  personId: newId(),
  role: 'artisan',
  organisationId: sellerId,
})
const buyer: Context = { ...system, personId: newId(), role: 'buyer', organisationId: null }
const ship = (context: Context, parcelId: string) =>
  perform(context, shipParcel, { parcelId, trackingNumber: 'UZ123456' })
const confirm = (context: Context, parcelId: string) => perform(context, confirmDelivery, { parcelId })
const cancel = (context: Context, parcelId: string) =>
  transaction(context, async (tx) => {
    const cancelled = await cancelParcel(tx, { parcelId, reason: 'buyerAsked' })
    if (cancelled.ok) await postAct(tx, 'sellerOrder.cancelled', parcelId)
    return cancelled
  })

describe('who sees an order', () => {
  it('shows each seller her own parcel only', async () => {
    const products = await findProducts(2)
    const order = await buy(products, buyer)
    for (const [index, parcel] of order.parcels.entries()) {
      const own = artisan(parcel.sellerId)
      const other = artisan(order.parcels[1 - index]?.sellerId ?? '')
      expect((await getSellerParcel(own, parcel.parcelId))?.contact).toMatchObject({
        name: contact.name,
        address: contact.address,
      })
      expect(JSON.stringify((await getSellerParcel(own, parcel.parcelId))?.contact)).not.toContain(
        'example.uz',
      )
      expect(await getSellerParcel(other, parcel.parcelId)).toBeNull()
      expect(
        (await listSellerParcels(other, { status: null, page: 1 })).orders.map(({ id }) => id),
      ).not.toContain(parcel.parcelId)
      // Row-level security says the same to whoever forgets the owner in the where.
      const seen = await transaction(other, (tx) => tx.parcel.findMany({ where: { id: parcel.parcelId } }))
      expect(seen).toEqual([])
      expect(await transaction(own, (tx) => tx.order.count())).toBe(0)
      expect(
        await transaction(other, (tx) => tx.orderLine.count({ where: { parcelId: parcel.parcelId } })),
      ).toBe(0)
    }
  })

  it('shows the buyer all of it, and nobody else anything', async () => {
    const order = await buy(await findProducts(2), buyer)
    expect((await getBuyerOrder(buyer, order.number))?.parcels).toHaveLength(2)
    expect((await listBuyerOrders(buyer, { page: 1 })).orders.map(({ number }) => number)).toContain(
      order.number,
    )
    const stranger: Context = { ...buyer, personId: newId() }
    expect(await getBuyerOrder(stranger, order.number)).toBeNull()
    expect(await listBuyerOrders(stranger, { page: 1 })).toEqual({ orders: [], total: 0 })
  })

  it('opens to a guest by number and phone together', async () => {
    const order = await buy(await findProducts(1))
    const found = await getOrderForGuest(guest, {
      number: order.number.toLowerCase(),
      phone: order.contact.phone,
    })
    expect(found?.number).toBe(order.number)
    expect(await getOrderForGuest(guest, { number: order.number, phone: '998901112234' })).toBeNull()
    expect(await getOrderForGuest(guest, { number: 'HB-0000-0000', phone: order.contact.phone })).toBeNull()
  })

  it('is empty without a scope, and keeps no contact in the clear', async () => {
    const order = await buy(await findProducts(1), buyer)
    const tables = ['checkout', 'stock_hold', '"order"', 'seller_order', 'order_line', 'seller_order_event']
    await withUrl(test.appUrl, async (client) => {
      for (const table of tables) {
        const { rows } = await client.query(`select count(*)::int as count from ${table}`)
        expect({ table, count: rows[0]?.count }).toEqual({ table, count: 0 })
      }
    })
    await asSuperuser(test, async (client) => {
      const { rows } = await client.query(`select o::text as row from "order" o union all
        select s::text from seller_order s union all select c::text from checkout c`)
      expect(rows.length).toBeGreaterThan(2)
      const text = JSON.stringify(rows)
      for (const secret of [order.contact.phone, contact.name, 'Bobur', 'example.uz'])
        expect(text).not.toContain(secret)
    })
  })
})

describe('a parcel', () => {
  it('is shipped by its seller, confirmed by its buyer, and then the money is the seller’s', async () => {
    const order = await buy(await findProducts(1), buyer)
    const [parcel] = order.parcels
    if (!parcel) throw new Error('no parcel')
    const seller = artisan(parcel.sellerId)
    expect(await confirm(buyer, parcel.parcelId)).toMatchObject({ error: 'market.error.parcelMoved' })
    expect(await ship(buyer, parcel.parcelId)).toMatchObject({ error: 'market.error.parcelNotFound' })
    expect(await ship(artisan(newId()), parcel.parcelId)).toMatchObject({
      error: 'market.error.parcelNotFound',
    })
    expect(await ship(seller, parcel.parcelId)).toMatchObject({ ok: true })
    expect(await ship(seller, parcel.parcelId)).toMatchObject({ error: 'market.error.parcelMoved' })
    expect(await confirm(seller, parcel.parcelId)).toMatchObject({ error: 'market.error.parcelNotFound' })
    expect(await cancel(seller, parcel.parcelId)).toMatchObject({ error: 'market.error.parcelMoved' })
    const before = (await getSellerDesk(seller))?.balanceTiyin ?? 0n
    const confirmed = await Promise.all([confirm(buyer, parcel.parcelId), confirm(buyer, parcel.parcelId)])
    expect(confirmed.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await getSellerDesk(seller))?.balanceTiyin, 'she can take it back').toBe(before)
    const dayLater = { ...system, now: () => new Date(testNow.getTime() + 86_400_000) }
    const released = [1, 2].map(() => perform(dayLater, releaseParcel, { parcelId: parcel.parcelId }))
    expect((await Promise.all(released)).filter(({ ok }) => ok)).toHaveLength(1)
    expect((await getSellerDesk(seller))?.balanceTiyin).toBe(before + parcel.amountTiyin)
    expect(await transaction(system, (tx) => getBalance(tx, accountCode.escrow(parcel.parcelId)))).toBe(0n)
    const view = await getSellerParcel(seller, parcel.parcelId)
    expect(view?.events.map(({ type }) => type)).toEqual([
      'sellerOrder.paid',
      'sellerOrder.shipped',
      'sellerOrder.received',
      'sellerOrder.released',
    ])
  })

  it('is confirmed by a guest with number, phone and the code that was sent to it', async () => {
    const order = await buy(await findProducts(1))
    const [parcel] = order.parcels
    if (!parcel) throw new Error('no parcel')
    const sent = await ship(artisan(parcel.sellerId), parcel.parcelId)
    const code = (sent.ok && sent.value.receiptCode) || ''
    const { parcelId } = parcel
    const { number } = order
    const confirmAs = (phone: string, typed = code) =>
      perform(system, confirmDelivery, { parcelId, guest: { number, phone, code: typed } })
    const wrong = await confirmAs('998900000000')
    expect(wrong).toMatchObject({ error: 'market.error.parcelNotFound' })
    const { phone } = order.contact
    const guessed = code === '000000' ? '000001' : '000000'
    const guesses = []
    for (let time = 0; time < 2; time++) guesses.push(await confirmAs(phone, guessed))
    expect(guesses).toMatchObject([
      { error: 'market.error.wrongReceiptCode', details: { count: 4 } },
      { error: 'market.error.wrongReceiptCode', details: { count: 3 } },
    ])
    const right = await confirmAs(phone)
    expect(right).toMatchObject({ ok: true })
  })

  it('gives stock and money back when it is cancelled before it was sent', async () => {
    const [product] = await findProducts(1)
    if (!product) throw new Error('no product')
    const before = await stockOf(product.id)
    const order = await buy([product], buyer)
    const [parcel] = order.parcels
    if (!parcel) throw new Error('no parcel')
    expect(await stockOf(product.id)).toBe(before - 1)
    const stranger: Context = { ...buyer, personId: newId() }
    expect(await cancel(stranger, parcel.parcelId)).toMatchObject({ error: 'market.error.parcelNotFound' })
    const cancelled = await cancel(artisan(parcel.sellerId), parcel.parcelId)
    expect(cancelled).toMatchObject({
      ok: true,
      value: { checkoutId: order.checkoutId, refundTiyin: parcel.amountTiyin },
    })
    expect(await stockOf(product.id)).toBe(before)
    expect(await transaction(system, (tx) => getBalance(tx, accountCode.escrow(parcel.parcelId)))).toBe(0n)
    const sums = Object.values(await transaction(system, sumBalances))
    expect(sums.reduce((total, sum) => total + sum, 0n)).toBe(0n)
  })
})

describe('the database', () => {
  it('refuses stock below zero, parcels that do not sum, and a changed history', async () => {
    const order = await buy(await findProducts(1), buyer)
    const [parcel] = order.parcels
    const id = parcel?.parcelId ?? ''
    const [product] = await findProducts(1)
    await expect(
      transaction(system, (tx) =>
        tx.product.update({ where: { id: product?.id ?? '' }, data: { stock: -1 } }),
      ),
    ).rejects.toThrow()
    const more = asSuperuser(test, async (client) => {
      await client.query('begin; alter table seller_order disable trigger fixed')
      await client.query('update seller_order set delivery_tiyin = delivery_tiyin + 1 where id = $1', [id])
      await client.query('commit')
    })
    await expect(more).rejects.toThrow(/do not sum|order_parts_sum/)
    const line = asSuperuser(test, async (client) => {
      await client.query('begin; alter table order_line disable trigger append_only')
      await client.query('update order_line set quantity = 2 where seller_order_id = $1', [id])
      await client.query('commit')
    })
    await expect(line).rejects.toThrow(/do not sum|seller_order_lines_sum/)
    const past = asSuperuser(test, (client) =>
      client.query('update seller_order_event set at = now() where seller_order_id = $1', [id]),
    )
    await expect(past).rejects.toThrow(/append-only/)
  })
})
