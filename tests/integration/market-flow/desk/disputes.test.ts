import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Context } from '~/domains/identity/context'
import { accountCode, getBalance, listMovesOf } from '~/domains/ledger/index.server'
import { answerDispute, performAsBuyer, releaseParcel } from '~/domains/market/index.server'
import { newId } from '~/lib/ids'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { sumParcelMoney, tellParcelMoney } from '~/views/orders/parcel-money'
import { wordRefunds } from '~/views/orders/word-parcel.server'
import { returnPartAndRefund } from '~/workflows/market-orders/return-part-and-refund.server'
import { watchDisputes } from '~/workflows/market-orders/watch-disputes.server'
import { testNow } from '../../market/open-shop'
import { findProducts, system } from '../../market/purchase'
import { type Flow, openFlow } from '../flow'
import { as, later, newDesk, openDispute } from './open-dispute'

let flow: Flow
let products: { id: string; sellerId: string }[]

beforeAll(async () => {
  flow = await openFlow()
  products = await findProducts(1)
})
afterAll(async () => {
  await flow?.close()
  await closeDatabase()
  await flow?.test.drop()
})

const disputed = (options?: { guest: boolean }) => openDispute(flow, products, options)
const escrow = (parcelId: string) => transaction(system, (tx) => getBalance(tx, accountCode.escrow(parcelId)))

it('waits for the other side until the day, and not for a second answer', async () => {
  const one = await disputed()
  const desk = await newDesk()
  expect(await one.decide(desk, 0)).toMatchObject({ error: 'disputes.error.waits' })
  const said = { ...one.of, message: 'It was whole when I sent it.' }
  const moved = { error: 'disputes.error.moved' }
  expect(await performAsBuyer(one.buyer, answerDispute, said), 'her own').toMatchObject(moved)
  expect(await perform(as(null, 'artisan', crypto.randomUUID()), answerDispute, said)).toMatchObject({
    error: 'market.error.parcelNotFound',
  })
  const twice = [perform(one.seller, answerDispute, said), perform(one.seller, answerDispute, said)]
  expect((await Promise.all(twice)).filter(({ ok }) => ok)).toHaveLength(1)
  expect((await one.find()).dispute).toMatchObject({ status: 'deciding', reply: said.message })
})

it('goes to the desk when the other side is silent, and is told to both', async () => {
  const one = await disputed({ guest: true })
  await watchDisputes(later(1))
  expect((await one.find()).dispute.status).toBe('open')
  await watchDisputes(later(15))
  expect((await one.find()).dispute.status).toBe('deciding')
  const told = await transaction(system, (tx) =>
    tx.message.count({ where: { template: 'notifications.marketDisputeDeciding' } }),
  )
  expect(told).toBeGreaterThan(0)
})

it('pays back once, whoever decides at the same time, and its money sums to nothing', async () => {
  const one = await disputed()
  await perform(one.seller, answerDispute, { ...one.of, message: 'It was whole when I sent it.' })
  const [first, second] = [await newDesk(), await newDesk()]
  const answers = await Promise.all(
    [first, second, first].map((desk) => one.decide(desk, 1, { withDelivery: true })),
  )
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await escrow(one.parcelId), 'until nobody can ask for a second look').toBe(one.parcel.amountTiyin)
  await watchDisputes(later(1))
  expect((await one.find()).dispute.status).toBe('announced')
  await Promise.all([watchDisputes(later(15)), watchDisputes(later(15))])
  const { parcel, dispute } = await one.find()
  expect(dispute).toMatchObject({ status: 'decided', refundTiyin: one.parcel.amountTiyin - parcel.leftTiyin })
  expect(dispute.refundTiyin).toBeGreaterThan(0n)
  expect(parcel.refundIds).toHaveLength(1)
  expect(await escrow(one.parcelId)).toBe(parcel.leftTiyin)
  const moves = await transaction(system, (tx) =>
    listMovesOf(tx, { code: accountCode.escrow(one.parcelId), subjectIds: parcel.refundIds }),
  )
  const sum = sumParcelMoney(tellParcelMoney(moves))
  expect(sum).toEqual({ buyer: -parcel.leftTiyin, kept: parcel.leftTiyin, seller: 0n })
})

it('keeps the money while it goes on, and nobody but the desk decides', async () => {
  const one = await disputed()
  await perform(one.seller, answerDispute, { ...one.of, message: 'It was whole when I sent it.' })
  expect(await perform(later(60), releaseParcel, { parcelId: one.parcelId })).toMatchObject({ ok: false })
  for (const by of [one.buyer, one.seller])
    expect(await one.decide(by, 1)).toMatchObject({ error: 'admin.error.notAllowed' })
  expect(await one.decide(as(one.buyerId, 'approver'), 1)).toMatchObject({ error: 'sides.error.settleOrder' })
  expect(await one.decide(await newDesk(), 99)).toMatchObject({ error: 'market.error.refundTooMany' })
  expect((await one.find()).dispute.status, 'all or nothing').toBe('deciding')
  const bySql = transaction(system, (tx) =>
    tx.parcelProblem.update({
      where: { id: one.of.problemId },
      data: { status: 'open' },
    }),
  )
  await expect(bySql).rejects.toThrow()
  expect(await escrow(one.parcelId)).toBe(one.parcel.amountTiyin)
})

it('lets nobody give a part back past it, and lets both again once it is decided', async () => {
  const one = await disputed()
  const desk = await newDesk()
  const give = (by: Context) =>
    perform(by, returnPartAndRefund, {
      ...{ key: newId(), parcelId: one.parcelId, withDelivery: false, reason: 'other' as const },
      units: new Map([[one.parcel.lines[0]?.id ?? '', 1]]),
    })
  for (const by of [one.seller, desk])
    expect(await give(by)).toMatchObject({ error: 'disputes.error.holdsMoney' })
  expect(wordRefunds((await one.find()).parcel, 'en').isDisputed, 'no form for it').toBe(true)
  const bySql = transaction(system, async (work) => {
    const id = newId()
    const goodsTiyin = one.parcel.lines[0]?.unitPriceTiyin ?? 0n
    await work.tx.parcelRefund.create({
      data: {
        ...{ id, parcelId: one.parcelId, reasonCode: 'other', goodsTiyin, deliveryTiyin: 0n },
        ...{ withDelivery: false, givenAt: testNow },
      },
    })
    const lineId = one.parcel.lines[0]?.id ?? ''
    await work.tx.parcelRefundLine.create({
      data: { refundId: id, lineId, quantity: 1, amountTiyin: goodsTiyin },
    })
    await work.tx.$executeRaw`set constraints in_dispute immediate`
  })
  await expect(bySql).rejects.toThrow(/while a dispute goes on/)
  await perform(one.seller, answerDispute, { ...one.of, message: 'I see it as she does.' })
  expect(await one.decide(desk, 0)).toMatchObject({ ok: true })
  expect(await give(one.seller)).toMatchObject({ error: 'disputes.error.holdsMoney' })
  await watchDisputes(later(15))
  expect(await give(one.seller)).toMatchObject({ ok: true })
})
