import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '~/domains/identity/context'
import { accountCode, getBalance, postAct, sumBalances } from '~/domains/ledger/index.server'
import {
  cancelPartIn,
  confirmDeliveryIn,
  confirmGuestDeliveryIn,
  getBuyerOrder,
  getOrderForGuest,
  getSellerDesk,
  getSellerOrder,
  listBuyerOrders,
  listSellerOrders,
  shipPartIn,
} from '~/domains/market/index.server'
import { newId } from '~/lib/ids'
import { closeDatabase, transaction } from '~/platform/db.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { asSuperuser, withUrl } from '../ledger/open-database'
import { openShop } from './open-shop'
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
const ship = (context: Context, sellerOrderId: string) =>
  transaction(context, (tx) => shipPartIn(tx, context, { sellerOrderId, trackingNumber: 'UZ123456' }))
const confirm = (context: Context, sellerOrderId: string) =>
  transaction(context, (tx) => confirmDeliveryIn(tx, context, { sellerOrderId }))
const cancel = (context: Context, sellerOrderId: string) =>
  transaction(context, async (tx) => {
    const cancelled = await cancelPartIn(tx, context, { sellerOrderId, reason: 'buyerAsked' })
    if (cancelled.ok) await postAct(tx, 'sellerOrder.cancelled', sellerOrderId)
    return cancelled
  })

describe('who sees an order', () => {
  it('shows each seller her own part only', async () => {
    const products = await findProducts(2)
    const order = await buy(products, buyer)
    for (const [index, part] of order.parts.entries()) {
      const own = artisan(part.sellerId)
      const other = artisan(order.parts[1 - index]?.sellerId ?? '')
      expect((await getSellerOrder(own, part.sellerOrderId))?.contact).toMatchObject({
        name: contact.name,
        address: contact.address,
      })
      expect(JSON.stringify((await getSellerOrder(own, part.sellerOrderId))?.contact)).not.toContain(
        'example.uz',
      )
      expect(await getSellerOrder(other, part.sellerOrderId)).toBeNull()
      expect(
        (await listSellerOrders(other, { status: null, page: 1 })).orders.map(({ id }) => id),
      ).not.toContain(part.sellerOrderId)
      // Row-level security says the same to whoever forgets the owner in the where.
      const seen = await transaction(other, (tx) =>
        tx.sellerOrder.findMany({ where: { id: part.sellerOrderId } }),
      )
      expect(seen).toEqual([])
      expect(await transaction(own, (tx) => tx.order.count())).toBe(0)
      expect(
        await transaction(other, (tx) =>
          tx.orderLine.count({ where: { sellerOrderId: part.sellerOrderId } }),
        ),
      ).toBe(0)
    }
  })

  it('shows the buyer all of it, and nobody else anything', async () => {
    const order = await buy(await findProducts(2), buyer)
    expect((await getBuyerOrder(buyer, order.number))?.parts).toHaveLength(2)
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
    const [part] = order.parts
    if (!part) throw new Error('no part')
    const seller = artisan(part.sellerId)
    expect(await confirm(buyer, part.sellerOrderId)).toMatchObject({ error: 'market.error.partMoved' })
    expect(await ship(buyer, part.sellerOrderId)).toMatchObject({ error: 'market.error.partNotFound' })
    expect(await ship(artisan(newId()), part.sellerOrderId)).toMatchObject({
      error: 'market.error.partNotFound',
    })
    expect(await ship(seller, part.sellerOrderId)).toMatchObject({ ok: true })
    expect(await ship(seller, part.sellerOrderId)).toMatchObject({ error: 'market.error.partMoved' })
    expect(await confirm(seller, part.sellerOrderId)).toMatchObject({ error: 'market.error.partNotFound' })
    expect(await cancel(seller, part.sellerOrderId)).toMatchObject({ error: 'market.error.partMoved' })
    const before = (await getSellerDesk(seller))?.balanceTiyin ?? 0n
    const confirmed = await Promise.all([
      confirm(buyer, part.sellerOrderId),
      confirm(buyer, part.sellerOrderId),
    ])
    expect(confirmed.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await getSellerDesk(seller))?.balanceTiyin).toBe(before + part.amountTiyin)
    expect(await transaction(system, (tx) => getBalance(tx, accountCode.escrow(part.sellerOrderId)))).toBe(0n)
    const view = await getSellerOrder(seller, part.sellerOrderId)
    expect(view?.events.map(({ type }) => type)).toEqual([
      'sellerOrder.paid',
      'sellerOrder.shipped',
      'sellerOrder.delivered',
    ])
  })

  it('is confirmed by a guest with number, phone and the code that was sent to it', async () => {
    const order = await buy(await findProducts(1))
    const [part] = order.parts
    if (!part) throw new Error('no part')
    const sent = await ship(artisan(part.sellerId), part.sellerOrderId)
    const code = (sent.ok && sent.value.receiptCode) || ''
    const input = { number: order.number, sellerOrderId: part.sellerOrderId, code }
    const wrong = await transaction(system, (tx) =>
      confirmGuestDeliveryIn(tx, system, { ...input, phone: '998900000000' }),
    )
    expect(wrong).toMatchObject({ error: 'market.error.partNotFound' })
    const { phone } = order.contact
    const guessed = code === '000000' ? '000001' : '000000'
    const guesses = []
    for (let time = 0; time < 2; time++)
      guesses.push(
        await transaction(system, (tx) =>
          confirmGuestDeliveryIn(tx, system, { ...input, phone, code: guessed }),
        ),
      )
    expect(guesses).toMatchObject([
      { error: 'market.error.wrongReceiptCode', details: { count: 4 } },
      { error: 'market.error.wrongReceiptCode', details: { count: 3 } },
    ])
    const right = await transaction(system, (tx) =>
      confirmGuestDeliveryIn(tx, system, { ...input, phone: order.contact.phone }),
    )
    expect(right).toMatchObject({ ok: true })
  })

  it('gives stock and money back when it is cancelled before it was sent', async () => {
    const [product] = await findProducts(1)
    if (!product) throw new Error('no product')
    const before = await stockOf(product.id)
    const order = await buy([product], buyer)
    const [part] = order.parts
    if (!part) throw new Error('no part')
    expect(await stockOf(product.id)).toBe(before - 1)
    const stranger: Context = { ...buyer, personId: newId() }
    expect(await cancel(stranger, part.sellerOrderId)).toMatchObject({ error: 'market.error.partNotFound' })
    const cancelled = await cancel(artisan(part.sellerId), part.sellerOrderId)
    expect(cancelled).toMatchObject({
      ok: true,
      value: { checkoutId: order.checkoutId, refundTiyin: part.amountTiyin },
    })
    expect(await stockOf(product.id)).toBe(before)
    expect(await transaction(system, (tx) => getBalance(tx, accountCode.escrow(part.sellerOrderId)))).toBe(0n)
    const sums = Object.values(await transaction(system, sumBalances))
    expect(sums.reduce((total, sum) => total + sum, 0n)).toBe(0n)
  })
})

describe('the database', () => {
  it('refuses stock below zero, parts that do not sum, and a changed history', async () => {
    const order = await buy(await findProducts(1), buyer)
    const [part] = order.parts
    const id = part?.sellerOrderId ?? ''
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
