import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Context } from '~/domains/identity/context'
import { accountCode, getBalance } from '~/domains/ledger/index.server'
import {
  confirmDelivery,
  getOrderForGuest,
  getSellerParcel,
  getSellerStatement,
  listSellerParcels,
  type OrderView,
  performAsBuyer,
  releaseParcel,
  shipParcel,
} from '~/domains/market/index.server'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { cancelAndRefundParcel } from '~/workflows/market-orders/cancel-and-refund-parcel.server'
import { testNow } from '../market/open-shop'
import { findProducts, stockOf, system } from '../market/purchase'
import { buy, type Flow, fillCart, openFlow } from './flow'

let flow: Flow
let sellers: [Context, Context]
let products: { id: string; sellerId: string }[]

beforeAll(async () => {
  flow = await openFlow()
  products = (await findProducts(2)).slice(0, 2)
  const [one, two] = products.map(({ sellerId }): Context => {
    return {
      personId: null,
      role: 'artisan',
      organisationId: sellerId,
      now: () => testNow,
      requestId: 'test',
    }
  })
  if (!one || !two) throw new Error('two sellers are needed')
  sellers = [one, two]
})
afterAll(async () => {
  await flow?.close()
  await closeDatabase()
  await flow?.test.drop()
})

const daysLater = (days: number) => ({
  ...system,
  now: () => new Date(testNow.getTime() + days * 86_400_000),
})
const balance = (code: string) => transaction(system, (tx) => getBalance(tx, code))

async function buyOfBoth(): Promise<OrderView> {
  const bought = await buy(flow.buyer, await fillCart(flow.buyer, products))
  if (!('number' in bought)) throw new Error(bought.error)
  const order = await getOrderForGuest(flow.buyer, bought)
  if (!order) throw new Error('the order is not found')
  return order
}

function partOf(order: OrderView, seller: Context) {
  const parcel = order.parcels.find(({ seller: { id } }) => id === seller.organisationId)
  if (!parcel) throw new Error('no parcel')
  return parcel
}

it('makes a parcel and an escrow a seller of one payment', async () => {
  const order = await buyOfBoth()
  expect(order.parcels).toHaveLength(2)
  expect(order.parcels.reduce((sum, parcel) => sum + parcel.amountTiyin, 0n)).toBe(order.totalTiyin)
  for (const parcel of order.parcels)
    expect(await balance(accountCode.escrow(parcel.id))).toBe(parcel.amountTiyin)
})

it('shows a guest her order for its number and phone together only', async () => {
  const { number, contact } = await buyOfBoth()
  expect(await getOrderForGuest(flow.buyer, { number, phone: '998900000001' })).toBeNull()
  const other = `${number.slice(0, -1)}${number.endsWith('0') ? '1' : '0'}`
  expect(await getOrderForGuest(flow.buyer, { number: other, phone: contact.phone })).toBeNull()
})

it('shows and gives a seller her own parcel only', async () => {
  const order = await buyOfBoth()
  const [own, foreign] = sellers
  const parcel = partOf(order, own)
  expect(await getSellerParcel(foreign, parcel.id)).toBeNull()
  expect(
    (await listSellerParcels(foreign, { status: null, page: 1 })).orders.map(({ id }) => id),
  ).not.toContain(parcel.id)
  const shipped = await perform(foreign, shipParcel, { parcelId: parcel.id, trackingNumber: 'RR1' })
  expect(shipped).toMatchObject({ ok: false, error: 'market.error.parcelNotFound' })
  const cancelled = await perform(foreign, cancelAndRefundParcel, { parcelId: parcel.id, reason: 'other' })
  expect(cancelled).toMatchObject({ ok: false, error: 'market.error.parcelNotFound' })
  expect((await getSellerParcel(own, parcel.id))?.contact).not.toHaveProperty('email')
})

it('finds a seller her parcels by a part of a number or of a name', async () => {
  const [seller] = sellers
  const { id, number } = partOf(await buyOfBoth(), seller)
  const find = async (q: string) =>
    (await listSellerParcels(seller, { status: null, page: 1, q })).orders.map((parcel) => parcel.id)
  expect(await find(number.slice(3).toLowerCase())).toEqual([id])
  expect(await find('Пиал')).toContain(id)
  expect(await find('pial'), 'in the other script').toContain(id)
  expect(await find('%'), 'a letter like others').toEqual([])
})

it('hands a parcel from the seller to the guest, and its money to the seller', async () => {
  const order = await buyOfBoth()
  const [seller] = sellers
  const { id: parcelId, amountTiyin } = partOf(order, seller)
  const guest = { number: order.number, phone: order.contact.phone, code: '' }
  const before = await balance(accountCode.seller(seller.organisationId ?? ''))
  const early = await performAsBuyer(flow.buyer, confirmDelivery, { parcelId, guest })
  expect(early).toMatchObject({ ok: false, error: 'market.error.parcelMoved' })
  const shipped = await perform(seller, shipParcel, { parcelId, trackingNumber: 'RR123456789UZ' })
  guest.code = (shipped.ok && shipped.value.receiptCode) || ''
  expect(await performAsBuyer(seller, confirmDelivery, { parcelId })).toMatchObject({ ok: false })
  const stranger = await performAsBuyer(flow.buyer, confirmDelivery, {
    parcelId,
    guest: { ...guest, phone: '998900000001' },
  })
  expect(stranger).toMatchObject({ ok: false, error: 'market.error.parcelNotFound' })
  expect((await performAsBuyer(flow.buyer, confirmDelivery, { parcelId, guest })).ok).toBe(true)
  expect(await balance(accountCode.seller(seller.organisationId ?? '')), 'a day later').toBe(before)
  expect(await perform(daysLater(1), releaseParcel, { parcelId })).toMatchObject({ ok: true })
  expect(await balance(accountCode.seller(seller.organisationId ?? ''))).toBe(before + amountTiyin)
  const statement = await getSellerStatement(seller, { before: null })
  expect(statement?.postings[0]).toMatchObject({ changeTiyin: amountTiyin, parcel: { id: parcelId } })
  const told = await transaction(system, (tx) =>
    tx.message.findMany({
      where: { key: { startsWith: `sellerOrder:${parcelId}` } },
      select: { channel: true },
    }),
  )
  expect(told.map(({ channel }) => channel).sort()).toEqual(['email', 'email', 'sms', 'sms'])
})

it('gives back the money and the stock of one cancelled parcel, and leaves the other', async () => {
  const order = await buyOfBoth()
  const [seller, other] = sellers
  const parcel = partOf(order, seller)
  const stock = await stockOf(products[0]?.id ?? '')
  const cancelled = await perform(seller, cancelAndRefundParcel, {
    parcelId: parcel.id,
    reason: 'buyerAsked',
  })
  expect(cancelled.ok).toBe(true)
  expect(await stockOf(products[0]?.id ?? '')).toBe(stock + 1)
  expect(await balance(accountCode.escrow(parcel.id))).toBe(0n)
  const rest = partOf(order, other)
  expect(await balance(accountCode.escrow(rest.id))).toBe(rest.amountTiyin)
  const refund = await transaction(system, (tx) =>
    tx.refund.findUniqueOrThrow({ where: { key: `sellerOrder.cancel:${parcel.id}` } }),
  )
  expect(refund.amountTiyin).toBe(parcel.amountTiyin)
  const again = await perform(seller, cancelAndRefundParcel, { parcelId: parcel.id, reason: 'buyerAsked' })
  expect(again).toMatchObject({ ok: false, error: 'market.error.parcelMoved' })
})
