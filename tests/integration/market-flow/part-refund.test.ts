import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Context } from '~/domains/identity/context'
import { accountCode, getBalance } from '~/domains/ledger/index.server'
import {
  confirmDelivery,
  getOrderForGuest,
  performAsBuyer,
  releaseParcel,
  shipParcel,
} from '~/domains/market/index.server'
import { newId } from '~/lib/ids'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { cancelAndRefundParcel } from '~/workflows/market-orders/cancel-and-refund-parcel.server'
import { returnPartAndRefund } from '~/workflows/market-orders/return-part-and-refund.server'
import { race } from '../../setup/child-process'
import { testNow } from '../market/open-shop'
import { findProducts, stockOf, system } from '../market/purchase'
import { buy, type Flow, fillCart, openFlow } from './flow'

const script = fileURLToPath(new URL('./giver-child.ts', import.meta.url))
let flow: Flow

beforeAll(async () => {
  flow = await openFlow()
})
afterAll(async () => {
  await flow?.close()
  await closeDatabase()
  await flow?.test.drop()
})

const balance = (code: string) => transaction(system, (tx) => getBalance(tx, code))
const daysLater = (days: number) => ({
  ...system,
  now: () => new Date(testNow.getTime() + days * 86_400_000),
})

/** Three pieces of one product in one parcel, to a guest. */
async function order() {
  const [product] = await findProducts(1)
  if (!product) throw new Error('no product')
  const bought = await buy(flow.buyer, await fillCart(flow.buyer, [product, product, product]))
  if (!('number' in bought)) throw new Error(bought.error)
  const find = async () => {
    const parcel = (await getOrderForGuest(flow.buyer, bought))?.parcels[0]
    if (!parcel) throw new Error('no order')
    return parcel
  }
  const parcel = await find()
  const seller: Context = { ...system, role: 'artisan', organisationId: product.sellerId }
  const give = (pieces: number, withDelivery = false, key: string = newId(), by: Context = seller) =>
    perform(by, returnPartAndRefund, {
      ...{ key, parcelId: parcel.id, withDelivery, reason: 'arrivedDamaged' as const },
      units: new Map([[parcel.lines[0]?.id ?? '', pieces]]),
    })
  const receive = async () => {
    const input = { parcelId: parcel.id, trackingNumber: 'RR123456789UZ' }
    const shipped = await perform(seller, shipParcel, input)
    const code = (shipped.ok && shipped.value.receiptCode) || ''
    const guest = { number: bought.number, phone: bought.phone, code }
    await performAsBuyer(flow.buyer, confirmDelivery, { parcelId: parcel.id, guest })
  }
  const escrow = () => balance(accountCode.escrow(parcel.id))
  const own = () => balance(accountCode.seller(product.sellerId))
  return { product, parcel, seller, find, give, receive, escrow, own }
}

it('gives back one piece twice, as two refunds, and the same one sent twice once', async () => {
  const { parcel, give, escrow, find } = await order()
  const price = parcel.lines[0]?.unitPriceTiyin ?? 0n
  const key = newId()
  const [one, again] = await Promise.all([give(1, false, key), give(1, false, key)])
  expect([one.ok, again.ok]).toEqual([true, true])
  expect(await escrow()).toBe(parcel.amountTiyin - price)
  expect(await give(1)).toMatchObject({ ok: true, value: { amountTiyin: price } })
  expect(await escrow()).toBe(parcel.amountTiyin - 2n * price)
  expect(await give(2)).toMatchObject({ error: 'market.error.refundTooMany' })
  expect(await give(0)).toMatchObject({ error: 'market.error.refundNothing' })
  expect(await give(1, true), 'all that is left').toMatchObject({ ok: true })
  expect(await find()).toMatchObject({ lines: [{ unitsLeft: 0 }] })
  const keys = await transaction(system, (tx) =>
    tx.refund.count({ where: { key: { startsWith: 'parcelRefund:' } } }),
  )
  expect(keys).toBe(3)
})

it('takes the form of one parcel for no other', async () => {
  const [one, other] = [await order(), await order()]
  const key = newId()
  expect(await one.give(1, false, key)).toMatchObject({ ok: true })
  expect(await other.give(1, false, key)).toMatchObject({ error: 'market.error.parcelMoved' })
  expect(await other.escrow()).toBe(other.parcel.amountTiyin)
  const second = newId()
  const atOnce = await Promise.all([one.give(1, false, second), other.give(1, false, second)])
  expect(atOnce.filter(({ ok }) => ok)).toHaveLength(1)
})

it('takes it from the seller once the money is hers, also below zero', async () => {
  const { parcel, give, receive, escrow, own } = await order()
  await receive()
  const before = await own()
  await perform(daysLater(1), releaseParcel, { parcelId: parcel.id })
  expect(await own()).toBe(before + parcel.amountTiyin)
  expect(await give(3, true)).toMatchObject({ ok: true, value: { amountTiyin: parcel.amountTiyin } })
  expect([await own(), await escrow()]).toEqual([before, 0n])
})

it('releases and calls off what is left', async () => {
  const released = await order()
  await released.give(1, true)
  const left = await released.escrow()
  expect(left).toBeLessThan(released.parcel.amountTiyin)
  await released.receive()
  const before = await released.own()
  await perform(daysLater(1), releaseParcel, { parcelId: released.parcel.id })
  expect(await released.own()).toBe(before + left)

  const cancelled = await order()
  await cancelled.give(1)
  const [kept, stock] = [await cancelled.escrow(), await stockOf(cancelled.product.id)]
  const input = { parcelId: cancelled.parcel.id, reason: 'buyerAsked' as const }
  const off = await perform(cancelled.seller, cancelAndRefundParcel, input)
  expect(off).toMatchObject({ ok: true, value: { refundTiyin: kept } })
  expect(await cancelled.escrow()).toBe(0n)
  expect(await stockOf(cancelled.product.id), 'the damaged one is not sold again').toBe(stock + 2)
  expect(await cancelled.give(1)).toMatchObject({ error: 'market.error.parcelMoved' })
})

it('gives back no piece twice when two processes do so at once', async () => {
  const { product, parcel, receive, escrow, own } = await order()
  await receive()
  await perform(daysLater(1), releaseParcel, { parcelId: parcel.id })
  const before = await own()
  const task = { parcelId: parcel.id, lineId: parcel.lines[0]?.id, sellerId: product.sellerId, times: 3 }
  const answers = await race<string[]>(script, [task, task])
  expect(answers.flat().sort()).toEqual([
    ...['given', 'given', 'given'],
    ...Array.from({ length: 3 }, () => 'market.error.refundTooMany'),
  ])
  expect([await own(), await escrow()]).toEqual([before - parcel.amountTiyin, 0n])
})

it('is for its seller and the desk alone', async () => {
  const { parcel, give } = await order()
  const other: Context = { ...system, role: 'artisan', organisationId: newId() }
  for (const by of [flow.buyer, other])
    expect(await give(1, false, newId(), by)).toMatchObject({ error: 'market.error.parcelNotFound' })
  const inserted = transaction(system, (tx) =>
    tx.parcelRefund.create({
      data: {
        ...{ id: newId(), parcelId: parcel.id, reasonCode: 'other', goodsTiyin: 100n, deliveryTiyin: 0n },
        ...{ withDelivery: false, givenAt: testNow },
      },
    }),
  )
  await expect(inserted, 'without its lines and its money').rejects.toThrow(/does not fit its parcel/)
})
