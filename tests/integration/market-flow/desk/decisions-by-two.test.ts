import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Context } from '~/domains/identity/context'
import {
  answerDispute,
  getOrderForGuest,
  listDeskRefunds,
  performAsBuyer,
  recordArrival,
  shipParcel,
  withdrawDeskRefund,
} from '~/domains/market/index.server'
import { reportProblem } from '~/domains/market/orders/commands/report-problem.server'
import { newId } from '~/lib/ids'
import { som } from '~/lib/money'
import { forgetCached } from '~/platform/cache.server'
import { closeDatabase } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { approveDeskRefundAndPay } from '~/workflows/market-orders/approve-desk-refund-and-pay.server'
import { decideDisputeAndRefund } from '~/workflows/market-orders/decide-dispute-and-refund.server'
import { decideDisputeAtDesk } from '~/workflows/market-orders/decide-dispute-at-desk.server'
import { watchDisputes } from '~/workflows/market-orders/watch-disputes.server'
import { makePerson } from '../../administration/scene'
import { asSuperuser } from '../../ledger/open-database'
import { testNow } from '../../market/open-shop'
import { findProducts, system } from '../../market/purchase'
import { buy, type Flow, fillCart, openFlow } from '../flow'

let flow: Flow
let one: Context
let other: Context

// A clock that goes on while somebody acts, as outside of tests.
let ticks = 0
const now = () => new Date(testNow.getTime() + ticks++)

beforeAll(async () => {
  flow = await openFlow()
  await asSuperuser(flow.test, (client) =>
    client.query(
      `insert into parameter (id, code, value, unit, valid_from, source, is_example)
      values ($1, 'desk-refund-limit', $2, 'tiyin', '2000-01-01', 'test', true)`,
      [newId(), String(som(1))],
    ),
  )
  forgetCached('reference.parameters')
  const desk = async () => ({
    ...{ personId: (await makePerson([{ role: 'approver' }])).id, role: 'approver' },
    ...{ organisationId: null, now, requestId: 'test' },
  })
  ;[one, other] = [await desk(), await desk()]
})
afterAll(async () => {
  await flow?.close()
  await closeDatabase()
  await flow?.test.drop()
})

/** A guest's parcel of two pieces about which both sides have spoken. */
async function disputed() {
  const [product] = await findProducts(1)
  if (!product) throw new Error('no product')
  const bought = await buy(flow.buyer, await fillCart(flow.buyer, [product, product]))
  if (!('number' in bought)) throw new Error(bought.error)
  const guest = { number: bought.number, phone: bought.phone }
  const find = async () => {
    const order = await getOrderForGuest(flow.buyer, bought)
    const parcel = order?.parcels[0]
    if (!order || !parcel) throw new Error('no parcel')
    return { orderId: order.id, parcel, dispute: parcel.problems[0] }
  }
  const { orderId, parcel } = await find()
  const parcelId = parcel.id
  const seller: Context = { ...system, role: 'artisan', organisationId: product.sellerId }
  await perform(seller, shipParcel, { parcelId, trackingNumber: 'RR123456785UZ' })
  await perform(system, recordArrival, { parcelId })
  const report = { kind: 'damaged' as const, message: 'The dish came cracked.' }
  await performAsBuyer(flow.buyer, reportProblem, { ...report, parcelId, guest })
  const problemId = (await find()).dispute?.id ?? ''
  const of = { parcelId, problemId }
  const said = { ...of, message: 'It was whole when I sent it.' }
  expect(await perform(seller, answerDispute, said)).toMatchObject({ ok: true })
  const decision = (pieces: number) => ({
    ...{ ...of, answer: 'The picture shows the crack.', withDelivery: false },
    remedy: pieces > 0 ? ('money' as const) : ('none' as const),
    units: new Map(pieces > 0 ? [[parcel.lines[0]?.id ?? '', pieces]] : []),
  })
  const decide = (by: Context, pieces: number, key = newId()) =>
    perform(by, decideDisputeAtDesk, { ...decision(pieces), key })
  return { orderId, find, decision, decide }
}

it('waits for a second one of the desk when more goes back than one gives, and is sent once', async () => {
  const { orderId, find, decide } = await disputed()
  const refundId = newId()
  expect(await decide(one, 1, refundId)).toMatchObject({ ok: true, value: { isPrepared: true } })
  expect(await decide(one, 1, refundId), 'sent twice').toMatchObject({
    ok: true,
    value: { isPrepared: true },
  })
  expect(await decide(other, 1)).toEqual({ ok: false, error: 'market.error.refundWaits' })
  expect((await find()).dispute).toMatchObject({ status: 'deciding', answer: null })
  expect(await listDeskRefunds(other, orderId)).toMatchObject([
    { id: refundId, kind: 'decision', decides: { answer: 'The picture shows the crack.' } },
  ])
  const of = { refundId, orderId }
  expect(await perform(one, approveDeskRefundAndPay, of)).toEqual({
    ok: false,
    error: 'market.error.refundByYou',
  })
  const answers = await Promise.all([other, other].map((by) => perform(by, approveDeskRefundAndPay, of)))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect((await find()).dispute).toMatchObject({
    status: 'announced',
    answer: 'The picture shows the crack.',
  })
  await watchDisputes({ ...system, now: () => new Date(testNow.getTime() + 20 * 86_400_000) })
  const { dispute, parcel } = await find()
  expect(dispute).toMatchObject({ status: 'decided', decidedBy: [other.personId, one.personId] })
  expect(parcel.refundIds).toHaveLength(1)
})

it('is sent at once when nothing goes back, and can be called off while it waits', async () => {
  const { orderId, find, decide } = await disputed()
  const refundId = newId()
  expect(await decide(one, 1, refundId)).toMatchObject({ ok: true, value: { isPrepared: true } })
  expect(await perform(other, withdrawDeskRefund, { refundId, orderId })).toMatchObject({ ok: true })
  expect(await decide(other, 0)).toMatchObject({ ok: true, value: { isPrepared: false } })
  expect((await find()).dispute).toMatchObject({ status: 'announced', decision: { remedy: 'none' } })
})

it('is kept by the database too', async () => {
  const { decision, decide } = await disputed()
  await expect(perform(one, decideDisputeAndRefund, decision(1))).rejects.toThrow(/goes back by two/)
  const another = await disputed()
  const refundId = newId()
  await another.decide(one, 1, refundId)
  expect(await decide(one, 0)).toMatchObject({ ok: true })
})
