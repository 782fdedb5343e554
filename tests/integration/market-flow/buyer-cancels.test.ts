import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Context } from '~/domains/identity/context'
import { accountCode, getBalance } from '~/domains/ledger/index.server'
import { getOrderForGuest, performAsBuyer, shipParcel } from '~/domains/market/index.server'
import { listMoneyMoves } from '~/domains/payments/index.server'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { cancelByBuyer } from '~/workflows/market-orders/cancel-by-buyer.server'
import { makePerson } from '../administration/scene'
import { findProducts, setStock, stockOf, system } from '../market/purchase'
import { type BuyerContext, buy, type Flow, fillCart, openFlow } from './flow'

let flow: Flow
let herself: BuyerContext

beforeAll(async () => {
  flow = await openFlow()
  herself = { ...flow.buyer, personId: (await makePerson([])).id, role: 'buyer' }
})
afterAll(async () => {
  await flow?.close()
  await closeDatabase()
  await flow?.test.drop()
})

async function order(as: BuyerContext) {
  const [product] = await findProducts(1)
  if (!product) throw new Error('no product')
  await setStock(product.id, 5)
  const bought = await buy(as, await fillCart(as, [product]))
  if (!('number' in bought)) throw new Error(bought.error)
  const found = await getOrderForGuest(flow.buyer, bought)
  const parcel = found?.parcels[0]
  if (!found || !parcel) throw new Error('no order')
  const seller: Context = {
    ...system,
    personId: (await makePerson([{ role: 'artisan', organisationId: product.sellerId }])).id,
    role: 'artisan',
    organisationId: product.sellerId,
  }
  return { product, parcel, found, seller, guest: bought, parcelId: parcel.id }
}

const cancel = (as: BuyerContext, parcelId: string, guest?: { number: string; phone: string }) =>
  performAsBuyer(as, cancelByBuyer, { parcelId, ...(guest ? { guest } : {}) })

it.each(['who signed in', 'a guest'])(
  'gives stock and money back to %s, once, and tells the seller',
  async (who) => {
    const isGuest = who === 'a guest'
    const as = isGuest ? flow.buyer : herself
    const { product, parcelId, found, guest } = await order(as)
    expect(await stockOf(product.id)).toBe(4)
    const both = await Promise.all([1, 2].map(() => cancel(as, parcelId, isGuest ? guest : undefined)))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject({ error: 'market.error.parcelMoved' })
    expect(await stockOf(product.id)).toBe(5)
    expect(await transaction(system, (tx) => getBalance(tx, accountCode.escrow(parcelId)))).toBe(0n)
    expect(await listMoneyMoves(found.checkoutId)).toMatchObject([
      { kind: 'paid', amountTiyin: found.totalTiyin },
      { kind: 'refund', amountTiyin: found.totalTiyin, key: `sellerOrder.cancel:${parcelId}` },
    ])
    const told = await transaction(system, (tx) =>
      tx.message.findMany({ where: { key: { startsWith: `sellerOrder:${parcelId}:byBuyer` } } }),
    )
    expect(told.map(({ template }) => template)).toContain('notifications.marketOrderByBuyer')
  },
)

it('is nobody else’s to call off, and a guest’s only by number and phone together', async () => {
  const { parcelId, guest, found } = await order(herself)
  const stranger = { ...herself, personId: (await makePerson([])).id }
  const notFound = { error: 'market.error.parcelNotFound' }
  expect(await cancel(flow.buyer, parcelId)).toMatchObject(notFound)
  expect(await cancel(stranger, parcelId)).toMatchObject(notFound)
  expect(await cancel(stranger, parcelId, { ...guest, phone: '998900000001' })).toMatchObject(notFound)
  const another = await order(herself)
  expect(await cancel(stranger, another.parcelId, guest), 'a number of another order').toMatchObject(notFound)
  expect((await getOrderForGuest(flow.buyer, guest))?.parcels[0]?.status).toBe('paid')
  expect(await listMoneyMoves(found.checkoutId)).toHaveLength(1)
})

it('is called off or sent when both are pressed at once, never both', async () => {
  const { parcelId, seller, guest } = await order(herself)
  const [cancelled, sent] = await Promise.all([
    cancel(herself, parcelId),
    perform(seller, shipParcel, { parcelId, trackingNumber: 'RR123456785UZ' }),
  ])
  expect([cancelled.ok, sent.ok].sort()).toEqual([false, true])
  const status = (await getOrderForGuest(flow.buyer, guest))?.parcels[0]?.status
  expect(status).toBe(cancelled.ok ? 'cancelled' : 'shipped')
})
