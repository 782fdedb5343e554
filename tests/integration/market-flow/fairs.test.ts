import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '~/domains/identity/context'
import {
  cancelFair,
  createFair,
  decideSeller,
  decideStand,
  getFair,
  getOwnFair,
  listFairs,
  listOwnStands,
  publishFair,
  recordFairSale,
  submitStand,
  updateFair,
  withdrawFairSale,
  withdrawStand,
} from '~/domains/market/index.server'
import { newId } from '~/lib/ids'
import { addDays, dayOf } from '~/platform/clock.server'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { makePerson } from '../administration/scene'
import { openShop, testNow } from '../market/open-shop'
import { findProducts, stockOf, system } from '../market/purchase'

let test: TestDatabase
let desk: Context
let products: { id: string; sellerId: string }[]

const today = dayOf(testNow)
const texts = (text: string) => ({ 'uz-Latn': text, 'uz-Cyrl': text, ru: text, en: text })
const input = {
  ...{
    names: texts('Hunarmandlar yarmarkasi'),
    about: texts('Uch kun.'),
    place: 'Registon maydoni',
    soato: '1718',
  },
  ...{ fromOn: addDays(today, 5), untilOn: addDays(today, 7), standCount: 2 },
}
const sellerAt = (at: number, days = 0): Context => ({
  ...{ ...system, now: () => addDays(testNow, days), role: 'artisan', personId: newId() },
  organisationId: products[at]?.sellerId ?? '',
})

beforeAll(async () => {
  test = await openShop()
  products = await findProducts(4)
  desk = { ...system, role: 'approver', personId: (await makePerson([{ role: 'approver' }])).id }
})

afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

async function openFair(more: Partial<typeof input> = {}): Promise<string> {
  const created = await perform(desk, createFair, { ...input, ...more })
  if (!created.ok) throw new Error(created.error)
  const fairId = created.value.id
  expect(await perform(desk, publishFair, { fairId })).toEqual({ ok: true, value: null })
  return fairId
}

async function giveStand(fairId: string, at: number, number: number) {
  expect(await perform(sellerAt(at), submitStand, { fairId })).toEqual({ ok: true, value: null })
  return perform(desk, decideStand, { fairId, standId: await standOf(fairId, at), decision: 'give', number })
}

async function standOf(fairId: string, at: number): Promise<string> {
  const { id } = await transaction(system, (tx) =>
    tx.fairStand.findUniqueOrThrow({
      where: { fairId_sellerId: { fairId, sellerId: products[at]?.sellerId ?? '' } },
    }),
  )
  return id
}

const sell = (at: number, fairId: string, more: { key?: string; units?: number; days?: number } = {}) =>
  perform(sellerAt(at, more.days ?? 5), recordFairSale, {
    ...{ fairId, key: more.key ?? newId(), productId: products[at]?.id ?? '' },
    ...{ units: more.units ?? 1, priceTiyin: null, toldAt: null },
  })

describe('a fair', () => {
  it('is seen by nobody before it is announced, then by everybody', async () => {
    const created = await perform(desk, createFair, { ...input, names: texts('Yopiq yarmarka') })
    const fairId = created.ok ? created.value.id : ''
    const slug = 'yopiq-yarmarka-2026'
    expect(await getFair(slug)).toBeNull()
    expect(await perform(sellerAt(0), submitStand, { fairId })).toMatchObject({
      error: 'fairs.error.notFound',
    })
    await perform(desk, publishFair, { fairId })
    expect(await getFair(slug)).toMatchObject({ slug, stands: [], totals: null })
    expect((await listFairs({ today, isOver: false, page: 1 })).fairs.map((one) => one.slug)).toContain(slug)
    expect((await listFairs({ today: addDays(today, 8), isOver: true, page: 1 })).total).toBeGreaterThan(0)
  })

  it('gives each number once, to as many as there are stands', async () => {
    const fairId = await openFair()
    expect(await giveStand(fairId, 0, 1)).toMatchObject({ ok: true })
    expect(await giveStand(fairId, 1, 1)).toMatchObject({ error: 'fairs.error.numberTaken' })
    const standId = await standOf(fairId, 1)
    expect(await perform(desk, decideStand, { fairId, standId, decision: 'give', number: 3 })).toMatchObject({
      error: 'fairs.error.number.tooHigh',
    })
    const give = () => perform(desk, decideStand, { fairId, standId, decision: 'give', number: 2 })
    const twice = await Promise.all([give(), give()])
    expect(twice.filter(({ ok }) => ok)).toHaveLength(1)
    const fewer = { ...input, fairId, version: 2, standCount: 1 }
    expect(await perform(desk, updateFair, fewer)).toMatchObject({ error: 'fairs.error.fewerStands' })
    expect(await perform(sellerAt(0), withdrawStand, { fairId })).toMatchObject({ ok: true })
    expect(await giveStand(fairId, 2, 1), 'a place that is free again').toMatchObject({ ok: true })
  })

  it('gives no stand to a seller who was suspended since she asked', async () => {
    const fairId = await openFair()
    await perform(sellerAt(3), submitStand, { fairId })
    const standId = await standOf(fairId, 3)
    const decide = async (move: 'suspend' | 'reinstate') => {
      const decision = { sellerId: products[3]?.sellerId ?? '', move, reason: 'Hujjatlar tekshirilmoqda' }
      expect(await perform(desk, decideSeller, decision)).toMatchObject({ ok: true })
    }
    await decide('suspend')
    const give = { fairId, standId, decision: 'give' as const, number: 1 }
    expect(await perform(desk, decideStand, give)).toMatchObject({ error: 'fairs.error.sellerClosed' })
    await decide('reinstate')
    expect(await perform(desk, decideStand, give)).toMatchObject({ ok: true })
  })

  it('tells a seller why there is no stand, and lets her ask again', async () => {
    const fairId = await openFair()
    await perform(sellerAt(3), submitStand, { fairId })
    const reason = 'Oʻrin qolmadi.'
    const decision = { fairId, standId: await standOf(fairId, 3), decision: 'refuse' as const, reason }
    expect(await perform(desk, decideStand, decision)).toMatchObject({ ok: true })
    const own = (await listOwnStands(sellerAt(3), { isOver: false })).find((one) => one.fairId === fairId)
    expect(own).toMatchObject({ status: 'refused', reason, mayAsk: true })
    expect(await perform(sellerAt(3), submitStand, { fairId })).toMatchObject({ ok: true })
  })

  it('is called off for everybody, and gives no stands then', async () => {
    const fairId = await openFair({ names: texts('Bekor yarmarka') })
    const { id } = await makePerson([{ role: 'artisan', organisationId: products[0]?.sellerId ?? '' }])
    await perform(sellerAt(0), submitStand, { fairId })
    expect(await perform(desk, cancelFair, { fairId })).toMatchObject({ ok: true })
    const standId = await standOf(fairId, 0)
    expect(await perform(desk, decideStand, { fairId, standId, decision: 'give', number: 1 })).toMatchObject({
      error: 'fairs.error.closed',
    })
    const told = await transaction(system, (tx) =>
      tx.message.count({
        where: { personId: id, template: 'notifications.fairCancelled', channel: 'portal' },
      }),
    )
    expect(told).toBe(1)
    expect(await getFair('bekor-yarmarka-2026')).toMatchObject({ status: 'cancelled' })
  })
})

describe('a sale at a stand', () => {
  it('goes out of stock once, however often it is sent, and only on the days of the fair', async () => {
    const fairId = await openFair()
    await giveStand(fairId, 0, 1)
    const before = await stockOf(products[0]?.id ?? '')
    expect(await sell(0, fairId, { days: 4 })).toMatchObject({ error: 'fairs.error.notToday' })
    const key = newId()
    const sent = await Promise.all([1, 2, 3].map(() => sell(0, fairId, { key, units: 2 })))
    expect(sent.every(({ ok }) => ok)).toBe(true)
    expect(await stockOf(products[0]?.id ?? '')).toBe(before - 2)
    const own = await getOwnFair(sellerAt(0, 5), fairId, 'ru')
    expect(own).toMatchObject({ total: { pieces: 2 }, sales: [{ id: key, units: 2 }], sellsToday: true })
    expect(await sell(0, fairId, { units: 99 })).toMatchObject({ error: 'fairs.error.units.short' })
    expect(await sell(1, fairId), 'without a stand').toMatchObject({ error: 'fairs.error.notFound' })
  })

  it('tells its seller once that little is left', async () => {
    const fairId = await openFair()
    await giveStand(fairId, 1, 1)
    const [, { id: productId, sellerId } = { id: '', sellerId: '' }] = products
    const { id } = await makePerson([{ role: 'artisan', organisationId: sellerId }])
    const lowStock = (await stockOf(productId)) - 1
    await transaction(system, ({ tx }) => tx.seller.update({ where: { id: sellerId }, data: { lowStock } }))
    for (let sold = 0; sold < 2; sold += 1) expect(await sell(1, fairId)).toMatchObject({ ok: true })
    const template = 'notifications.marketLowStock'
    const told = await transaction(system, (tx) =>
      tx.message.count({ where: { personId: id, template, channel: 'portal' } }),
    )
    expect(told).toBe(1)
  })

  it('is taken back on its day, and the pieces are there again', async () => {
    const fairId = await openFair()
    await giveStand(fairId, 0, 1)
    const before = await stockOf(products[0]?.id ?? '')
    const key = newId()
    await sell(0, fairId, { key })
    const undo = (at: number, days: number) =>
      perform(sellerAt(at, days), withdrawFairSale, { fairId, saleId: key })
    expect(await undo(1, 5), 'of another').toMatchObject({ error: 'fairs.error.notFound' })
    expect(await undo(0, 6), 'a day later').toMatchObject({ error: 'fairs.error.saleOver' })
    expect(await Promise.all([undo(0, 5), undo(0, 5)])).toMatchObject([{ ok: true }, { ok: true }])
    expect(await stockOf(products[0]?.id ?? '')).toBe(before)
    expect(await getOwnFair(sellerAt(0, 5), fairId, 'ru')).toMatchObject({ total: { pieces: 0 }, sales: [] })
  })

  it('counts when a phone without a line kept it, for a week, and takes what is left of it', async () => {
    const fairId = await openFair()
    await giveStand(fairId, 3, 1)
    const productId = products[3]?.id ?? ''
    const kept = (sold: number, sent: number, units = 1) =>
      perform(sellerAt(3, sent), recordFairSale, {
        ...{ fairId, key: newId(), productId, units, priceTiyin: null },
        toldAt: addDays(testNow, sold),
      })
    expect(await kept(4, 6), 'before the fair').toMatchObject({ error: 'fairs.error.notToday' })
    expect(await kept(8, 9), 'after it').toMatchObject({ error: 'fairs.error.notToday' })
    expect(await kept(7, 6), 'by a clock of tomorrow').toMatchObject({ error: 'fairs.error.notToday' })
    expect(await kept(7, 15), 'a week later').toMatchObject({ error: 'fairs.error.notToday' })
    // Others have bought all but two here meanwhile.
    await transaction(system, ({ tx }) => tx.product.update({ where: { id: productId }, data: { stock: 2 } }))
    expect(await kept(6, 9, 5)).toMatchObject({ ok: true })
    expect(await stockOf(productId)).toBe(0)
    const own = await getOwnFair(sellerAt(3, 9), fairId, 'ru')
    expect(own).toMatchObject({ total: { pieces: 5 }, sales: [{ units: 5, toldAt: addDays(testNow, 6) }] })
    const [sale] = own?.sales ?? []
    const undo = { fairId, saleId: sale?.id ?? '' }
    expect(await perform(sellerAt(3, 9), withdrawFairSale, undo)).toMatchObject({ ok: true })
    expect(await stockOf(productId), 'what was taken alone comes back').toBe(2)
    expect(await kept(7, 14)).toMatchObject({ ok: true })
    expect(await stockOf(productId)).toBe(1)
  })

  it('is written down by nobody while the shop is suspended, but for what a phone kept from before', async () => {
    const fairId = await openFair()
    await giveStand(fairId, 2, 1)
    const { id: productId = '', sellerId = '' } = products[2] ?? {}
    const decide = async (move: 'suspend' | 'reinstate', days: number) => {
      const at = { ...desk, now: () => addDays(testNow, days) }
      const decision = { sellerId, move, reason: 'Hujjatlar tekshirilmoqda' }
      expect(await perform(at, decideSeller, decision)).toMatchObject({ ok: true })
    }
    const sale = (toldAt: Date | null, days = 7) =>
      perform(sellerAt(2, days), recordFairSale, {
        ...{ fairId, key: newId(), productId, units: 1, priceTiyin: null, toldAt },
      })
    await decide('suspend', 6)
    const closed = { error: 'fairs.error.saleClosed' }
    expect(await sale(null)).toMatchObject(closed)
    expect(await sale(addDays(testNow, 6)), 'at the very moment').toMatchObject(closed)
    expect(await sale(addDays(testNow, 5)), 'from before').toMatchObject({ ok: true })
    expect(await getOwnFair(sellerAt(2, 7), fairId, 'ru')).toMatchObject({ isSuspended: true })
    const seller = sellerAt(2, 7)
    const write = transaction(seller, (tx) =>
      tx.fairSale.create({
        data: {
          ...{ id: newId(), fairId, sellerId, productId, units: 1, priceTiyin: 100n, takenUnits: 0 },
          ...{ soldById: seller.personId ?? '', soldAt: seller.now() },
        },
      }),
    )
    await expect(write).rejects.toThrow('fair_sale_by_seller')
    await decide('reinstate', 7)
    expect(await sale(null)).toMatchObject({ ok: true })
  })

  it('is of today from midnight on', async () => {
    const fairId = await openFair()
    await giveStand(fairId, 0, 1)
    const seller = sellerAt(0, 5)
    const midnight = new Date('2026-11-25T19:00:00Z')
    const key = newId()
    const sale = { fairId, key, productId: products[0]?.id ?? '', units: 1, priceTiyin: null, toldAt: null }
    expect(await perform({ ...seller, now: () => midnight }, recordFairSale, sale)).toMatchObject({
      ok: true,
    })
    expect(await getOwnFair(seller, fairId, 'ru')).toMatchObject({ sales: [{ id: key }] })
  })

  it('is summed up in public only when three have sold', async () => {
    const fairId = await openFair({ names: texts('Katta yarmarka'), standCount: 4 })
    for (const at of [0, 1, 2]) await giveStand(fairId, at, at + 1)
    await sell(0, fairId)
    await sell(1, fairId)
    expect(await getFair('katta-yarmarka-2026')).toMatchObject({ totals: null })
    await sell(2, fairId)
    expect(await getFair('katta-yarmarka-2026')).toMatchObject({ totals: { sellers: 3, pieces: 3 } })
  })

  it('is refused by the database without a stand, on another day and under another name', async () => {
    const fairId = await openFair()
    await giveStand(fairId, 0, 1)
    const [own, other] = products
    const write = (
      by: Context,
      sale: { sellerId?: string; productId?: string; days?: number; told?: number; soldById?: string },
    ) =>
      transaction(by, (tx) =>
        tx.fairSale.create({
          data: {
            ...{ id: newId(), fairId, units: 1, priceTiyin: 100n, takenUnits: 0 },
            ...{ sellerId: sale.sellerId ?? own?.sellerId ?? '', productId: sale.productId ?? own?.id ?? '' },
            ...{ soldById: sale.soldById ?? by.personId ?? '', soldAt: addDays(testNow, sale.days ?? 5) },
            toldAt: sale.told === undefined ? null : addDays(testNow, sale.told),
          },
        }),
      )
    const seller = sellerAt(0, 5)
    await expect(write(seller, { days: 4 })).rejects.toThrow('on a day of its fair')
    await expect(write(seller, { productId: other?.id ?? '' })).rejects.toThrow('on a day of its fair')
    await expect(write(seller, { soldById: newId() })).rejects.toThrow('names somebody else')
    await expect(write(seller, { sellerId: other?.sellerId ?? '' })).rejects.toThrow()
    await write(seller, {})
  })
})
