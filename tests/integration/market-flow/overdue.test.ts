import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Context } from '~/domains/identity/context'
import { getOrderForGuest, prepareParcel } from '~/domains/market/index.server'
import { listMoneyMoves } from '~/domains/payments/index.server'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { cancelAndRefundParcel } from '~/workflows/market-orders/cancel-and-refund-parcel.server'
import { watchParcels } from '~/workflows/market-orders/watch-parcels.server'
import { makePerson } from '../administration/scene'
import { testNow } from '../market/open-shop'
import { findProducts, stockOf, system } from '../market/purchase'
import { buy, type Flow, fillCart, openFlow } from './flow'

let flow: Flow

beforeAll(async () => {
  flow = await openFlow()
})
afterAll(async () => {
  await flow?.close()
  await closeDatabase()
  await flow?.test.drop()
})

const daysLater = (days: number): Context => ({
  ...system,
  now: () => new Date(testNow.getTime() + days * 86_400_000),
})

async function order() {
  const [product] = await findProducts(1)
  if (!product) throw new Error('no product')
  await makePerson([{ role: 'artisan', organisationId: product.sellerId }])
  const bought = await buy(flow.buyer, await fillCart(flow.buyer, [product]))
  if (!('number' in bought)) throw new Error(bought.error)
  const found = await getOrderForGuest(flow.buyer, bought)
  const parcel = found?.parcels[0]
  if (!found || !parcel) throw new Error('no order')
  const status = async () => (await getOrderForGuest(flow.buyer, bought))?.parcels[0]?.status
  return { product, parcel, found, status }
}

const toldOf = (id: string) =>
  transaction(system, async (tx) => {
    const rows = await tx.message.findMany({
      where: { key: { startsWith: `sellerOrder:${id}` } },
      select: { template: true },
    })
    return new Set(rows.map(({ template }) => template.replace('notifications.', '')))
  })

it('reminds of a parcel, tells that it is late, then calls it off and pays back, once each', async () => {
  const { product, parcel, found, status } = await order()
  // Paid on Saturday the 21st, two working days: by Tuesday the 24th.
  await perform(system, prepareParcel, { parcelId: parcel.id, move: 'accept' })
  expect(parcel.shipByOn).toEqual(new Date('2026-11-24T00:00:00Z'))
  expect(await watchParcels(daysLater(0))).toEqual({ told: 0, cancelled: 0 })
  expect((await watchParcels(daysLater(2))).told).toBeGreaterThan(0)
  expect(await watchParcels(daysLater(2)), 'again').toEqual({ told: 0, cancelled: 0 })
  expect((await watchParcels(daysLater(4))).told).toBeGreaterThan(0)
  expect((await watchParcels(daysLater(10))).cancelled, 'the fifth working day after').toBe(0)
  const stock = await stockOf(product.id)
  expect((await watchParcels(daysLater(11))).cancelled).toBe(1)
  expect((await watchParcels(daysLater(12))).cancelled, 'again').toBe(0)
  expect(await status()).toBe('cancelled')
  expect(await stockOf(product.id), 'nobody knows whether it is there').toBe(stock)
  const told = await toldOf(parcel.id)
  for (const template of [
    ...['marketShipSoon', 'marketShipLate', 'marketLateForBuyer', 'marketOrderOverdue', 'refundOnItsWay'],
  ])
    expect(told).toContain(template)
  expect(await listMoneyMoves(found.checkoutId)).toMatchObject([
    { kind: 'paid', state: 'done', amountTiyin: found.totalTiyin },
    {
      kind: 'refund',
      state: 'underway',
      amountTiyin: found.totalTiyin,
      key: `sellerOrder.cancel:${parcel.id}`,
    },
  ])
})

it('calls off what its seller has not accepted in three working days, and says so beforehand', async () => {
  const { parcel, status } = await order()
  expect(parcel.acceptByOn).toEqual(new Date('2026-11-25T00:00:00Z'))
  await watchParcels(daysLater(3))
  expect(await toldOf(parcel.id)).toContain('marketAcceptSoon')
  await watchParcels(daysLater(4))
  expect(await status(), 'the third working day').toBe('paid')
  await watchParcels(daysLater(5))
  expect(await status()).toBe('cancelled')
  const told = await toldOf(parcel.id)
  for (const template of ['marketNotAccepted', 'marketOrderCancelled', 'refundOnItsWay'])
    expect(told).toContain(template)
})

it.each([
  ['damaged', 0],
  ['notAvailable', 0],
  ['buyerAsked', 1],
] as const)('puts what was cancelled as %s back on sale: %d', async (reason, units) => {
  const { product, parcel } = await order()
  const before = await stockOf(product.id)
  const seller = { ...system, personId: null, role: 'artisan', organisationId: product.sellerId }
  expect(await perform(seller, cancelAndRefundParcel, { parcelId: parcel.id, reason })).toMatchObject({
    ok: true,
  })
  expect(await stockOf(product.id)).toBe(before + units)
})
