import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Context } from '~/domains/identity/context'
import {
  answerDelay,
  createBreak,
  getOwnSchedule,
  performAsBuyer,
  removeBreak,
  submitDelay,
  updateSchedule,
} from '~/domains/market/index.server'
import { newId } from '~/lib/ids'
import { dayOf } from '~/platform/clock.server'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { cancelByBuyer } from '~/workflows/market-orders/cancel-by-buyer.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { openShop, testNow } from './open-shop'
import { buy, checkOut, complete, contactOf, fillCart, findProducts, guest, system } from './purchase'

let test: TestDatabase
let seller: Context
let product: { id: string; slug: string; sellerId: string }

const day = (text: string) => new Date(`${text}T00:00:00Z`)

beforeAll(async () => {
  test = await openShop()
  const [first] = await findProducts(1, 90)
  if (!first) throw new Error('no product')
  product = first
  seller = { ...system, personId: newId(), role: 'artisan', organisationId: first.sellerId }
  await transaction(system, (tx) =>
    tx.product.update({
      where: { id: first.id },
      data: { availability: 'made_to_order', stock: 0, leadDays: 2 },
    }),
  )
})

afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

beforeEach(() => setSchedule({ weekUnits: null }))

async function setSchedule({
  workDays = [1, 2, 3, 4, 5],
  weekUnits,
}: {
  workDays?: number[]
  weekUnits: number | null
}) {
  const own = await getOwnSchedule(seller, dayOf(testNow))
  const set = { workDays, weekUnits, version: own?.version ?? 0 }
  expect(await perform(seller, updateSchedule, set)).toMatchObject({ ok: true })
}

const parcelOf = (id: string) => transaction(system, (tx) => tx.parcel.findUniqueOrThrow({ where: { id } }))

async function buyParcel(context: Context = guest) {
  const [parcel] = (await buy([product], context)).parcels
  if (!parcel) throw new Error('no parcel')
  return parcel
}

describe('a promised day', () => {
  it('follows the working days of the seller', async () => {
    // Paid on a Saturday.
    expect((await buyParcel()).shipByOn).toEqual(day('2026-11-24'))
    await setSchedule({ workDays: [6, 7], weekUnits: null })
    expect((await buyParcel()).shipByOn).toEqual(day('2026-11-28'))
  })

  it('is later by what waits for her, also for two who pay at the same moment', async () => {
    const { queuedUnits } = (await getOwnSchedule(seller, dayOf(testNow))) ?? { queuedUnits: 0 }
    // What waits takes whole weeks, and each further piece one of her five days.
    await setSchedule({ weekUnits: 5 })
    const carts = await Promise.all([1, 2, 3].map(() => fillCart([product])))
    const started = []
    for (const cart of carts) started.push(await checkOut(cart))
    const paid = await Promise.all(
      started.map((one) => {
        if (!one.ok) throw new Error(one.error)
        return complete(one.value.checkoutId, one.value.totalTiyin)
      }),
    )
    const days = paid.map((one) => (one.ok ? one.value.parcels[0]?.shipByOn.getTime() : null))
    expect(new Set(days).size, `${queuedUnits} waited`).toBe(3)
    expect((await getOwnSchedule(seller, dayOf(testNow)))?.queuedUnits).toBe(queuedUnits + 3)
  })

  it('is no day off, and nothing is sold on days off that pause orders', async () => {
    const off = { fromOn: day('2026-11-23'), untilOn: day('2026-11-27'), pausesOrders: false }
    expect(await perform(seller, createBreak, off)).toMatchObject({ ok: true })
    expect((await buyParcel()).shipByOn).toEqual(day('2026-12-01'))
    const now = { fromOn: day('2026-11-20'), untilOn: day('2026-11-22'), pausesOrders: true }
    expect(await perform(seller, createBreak, { ...now, untilOn: day('2026-11-23') })).toMatchObject({
      error: 'market.error.breakOverlaps',
    })
    expect(await perform(seller, createBreak, now)).toMatchObject({ ok: true })
    expect(await checkOut(await fillCart([product]))).toMatchObject({
      error: 'market.error.onBreakNames',
      details: { until: '2026-11-23' },
    })
    const own = await getOwnSchedule(seller, dayOf(testNow))
    for (const { id } of own?.breaks ?? []) await perform(seller, removeBreak, { breakId: id })
    expect(await checkOut(await fillCart([product]))).toMatchObject({ ok: true })
  })

  it('is kept by the database: no overlapping days off, and none of another seller’s', async () => {
    const row = {
      fromOn: day('2030-01-01'),
      untilOn: day('2030-01-09'),
      pausesOrders: true,
      createdAt: testNow,
    }
    const put = (by: Context, sellerId: string) =>
      transaction(by, (tx) => tx.sellerBreak.create({ data: { ...row, id: newId(), sellerId } }))
    await put(seller, product.sellerId)
    await expect(put(seller, product.sellerId)).rejects.toThrow(/no_overlap/)
    const other = { ...seller, organisationId: newId() }
    await expect(put(other, product.sellerId)).rejects.toThrow(/row-level security/)
  })
})

describe('a delay', () => {
  const buyer: Context = { ...guest, personId: newId(), role: 'citizen' }
  const untilOn = day('2026-12-20')
  const say = (parcelId: string) =>
    perform(seller, submitDelay, { parcelId, untilOn, reason: 'The clay has not come yet.' })

  it('moves the day by the buyer’s word only', async () => {
    const { parcelId, shipByOn } = await buyParcel(buyer)
    expect(await say(parcelId)).toMatchObject({ ok: true })
    // Who says until when takes the order on: it is not called off for want of her word.
    expect(await parcelOf(parcelId)).toMatchObject({ shipByOn, status: 'accepted' })
    expect(await performAsBuyer(buyer, answerDelay, { parcelId, waits: true })).toMatchObject({ ok: true })
    expect((await parcelOf(parcelId)).shipByOn).toEqual(untilOn)
    expect(await performAsBuyer(buyer, answerDelay, { parcelId, waits: true })).toMatchObject({
      error: 'market.error.delayAnswered',
    })
  })

  it('lets the buyer call off at once what is made for her', async () => {
    const { parcelId } = await buyParcel(buyer)
    const later = { ...buyer, now: () => new Date(testNow.getTime() + 40 * 3_600_000) }
    expect(await performAsBuyer(later, cancelByBuyer, { parcelId })).toMatchObject({
      error: 'market.error.cancelTooLate',
    })
    expect(await say(parcelId)).toMatchObject({ ok: true })
    expect(await performAsBuyer(later, cancelByBuyer, { parcelId })).toMatchObject({ ok: true })
  })

  it('lets her call it off when the promised day is over, though nobody said a word', async () => {
    const { parcelId, shipByOn } = await buyParcel(buyer)
    const at = (time: Date) => ({ ...buyer, now: () => time })
    const tooEarly = at(new Date(shipByOn.getTime() + 12 * 3_600_000))
    expect(await performAsBuyer(tooEarly, cancelByBuyer, { parcelId })).toMatchObject({
      error: 'market.error.cancelTooLate',
    })
    const next = at(new Date(shipByOn.getTime() + 30 * 3_600_000))
    expect(await performAsBuyer(next, cancelByBuyer, { parcelId })).toMatchObject({ ok: true })
  })

  it('is answered by a guest with number and phone, and by no seller', async () => {
    const cart = await fillCart([product])
    const started = await checkOut(cart)
    if (!started.ok) throw new Error(started.error)
    const paid = await complete(started.value.checkoutId, started.value.totalTiyin)
    if (!paid.ok) throw new Error(paid.error)
    const parcelId = paid.value.parcels[0]?.parcelId ?? ''
    await say(parcelId)
    const knows = { number: paid.value.number, phone: contactOf(cart).phone }
    const wrong = { ...knows, phone: '998900000001' }
    expect(await performAsBuyer(guest, answerDelay, { parcelId, waits: true, guest: wrong })).toMatchObject({
      error: 'market.error.parcelNotFound',
    })
    const bySeller = transaction(seller, (tx) =>
      tx.parcel.updateMany({ where: { id: parcelId }, data: { shipByOn: untilOn } }),
    )
    await expect(bySeller).rejects.toThrow()
    expect(await performAsBuyer(guest, answerDelay, { parcelId, waits: false, guest: knows })).toMatchObject({
      ok: true,
    })
  })
})
