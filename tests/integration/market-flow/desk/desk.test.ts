import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Context } from '~/domains/identity/context'
import { indexContact } from '~/domains/identity/index.server'
import { accountCode, getBalance } from '~/domains/ledger/index.server'
import {
  answerDispute,
  confirmDelivery,
  findDeskOrders,
  getBuyerOrder,
  getOrderForGuest,
  listDisputes,
  openDeskOrder,
  performAsBuyer,
  recordArrival,
  shipParcel,
} from '~/domains/market/index.server'
import { reportProblem } from '~/domains/market/orders/commands/report-problem.server'
import { newId } from '~/lib/ids'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { cancelAndRefundParcel } from '~/workflows/market-orders/cancel-and-refund-parcel.server'
import { cancelAtDesk } from '~/workflows/market-orders/cancel-at-desk.server'
import { decideDisputeAndRefund } from '~/workflows/market-orders/decide-dispute-and-refund.server'
import { watchDisputes } from '~/workflows/market-orders/watch-disputes.server'
import { makePerson } from '../../administration/scene'
import { asSuperuser } from '../../ledger/open-database'
import { testNow } from '../../market/open-shop'
import { findProducts, stockOf, system } from '../../market/purchase'
import { type BuyerContext, buy, type Flow, fillCart, openFlow } from '../flow'

let flow: Flow
let products: { id: string; sellerId: string }[]
let desk: Context
let buyerId: string

const day = 86_400_000
const as = (personId: string | null, role: string, organisationId: string | null = null): Context => ({
  personId,
  role,
  organisationId,
  now: () => testNow,
  requestId: 'test',
})
const later = (days: number): Context => ({ ...system, now: () => new Date(testNow.getTime() + days * day) })
const balance = (code: string) => transaction(system, (tx) => getBalance(tx, code))

beforeAll(async () => {
  flow = await openFlow()
})
afterAll(async () => {
  await flow?.close()
  await closeDatabase()
  await flow?.test.drop()
})
beforeEach(async () => {
  products = await findProducts(2)
  desk = as((await makePerson([{ role: 'approver' }])).id, 'approver')
  buyerId = (await makePerson([{ role: 'buyer' }])).id
})

/** When the job runs that counts a parcel as received. */
const releasedAt = (parcelId: string) =>
  asSuperuser(flow.test, async (client) => {
    const { rows } = await client.query<{ run_at: Date }>(
      'select run_at from graphile_worker.jobs where key = $1',
      [`market.confirm:${parcelId}`],
    )
    return rows[0]?.run_at
  })

/** Paid parcels of one unit of each product: of the buyer, or of a guest. */
async function order({ guest = false, of = products } = {}) {
  const context: BuyerContext = guest ? flow.buyer : { ...flow.buyer, personId: buyerId, role: 'buyer' }
  const bought = await buy(context, await fillCart(flow.buyer, of))
  if (!('number' in bought)) throw new Error(bought.error)
  const read = () =>
    guest ? getOrderForGuest(context, bought) : getBuyerOrder(as(buyerId, 'buyer'), bought.number)
  const found = await read()
  if (!found) throw new Error('no order')
  const partOf = async (index: number) => {
    const parcel = (await read())?.parcels[index]
    if (!parcel) throw new Error('no parcel')
    return parcel
  }
  return { ...bought, ...found, partOf, read }
}

const ship = (sellerId: string, parcelId: string) =>
  perform(as(null, 'artisan', sellerId), shipParcel, { parcelId, trackingNumber: 'RR123456785UZ' })
const report = { kind: 'damaged', message: 'Лаган ёриқ келди' } as const
const answer = 'Продавец заменит блюдо.'

describe('what a buyer reports', () => {
  it('holds the automatic release until the desk has closed it, and then runs anew', async () => {
    const one = await order({ of: products.slice(0, 1) })
    const { id: parcelId, seller } = await one.partOf(0)
    await ship(seller.id, parcelId)
    await perform(system, recordArrival, { parcelId })
    const on = (days: number) => new Date(testNow.getTime() + days * day)
    expect((await one.partOf(0)).confirmBy).toEqual(on(14))
    expect(await releasedAt(parcelId), 'the job that releases it').toEqual(on(14))
    const buyer = as(buyerId, 'citizen')
    expect(await performAsBuyer(buyer, reportProblem, { ...report, parcelId })).toMatchObject({ ok: true })
    expect(await performAsBuyer(buyer, reportProblem, { ...report, parcelId }), 'again').toMatchObject({
      error: 'market.error.problemOpen',
    })
    expect((await one.partOf(0)).confirmBy).toBeNull()
    const held = { ok: false, error: 'market.error.parcelHeld' }
    expect(await performAsBuyer(later(14), confirmDelivery, { parcelId })).toEqual(held)

    const { disputes } = await listDisputes(desk, { status: 'open', page: 1 })
    expect(disputes.map(({ number }) => number)).toContain((await one.partOf(0)).number)
    const problemId = (await one.partOf(0)).problems[0]?.id ?? ''
    const closing = {
      ...{ parcelId, problemId, answer, remedy: 'none' as const },
      ...{ units: new Map(), withDelivery: false },
    }
    const said = { parcelId, problemId, message: 'Посылка была целой.' }
    expect(await perform(as(null, 'artisan', seller.id), answerDispute, said)).toMatchObject({ ok: true })
    expect(await perform(as(buyerId, 'citizen'), decideDisputeAndRefund, closing)).toMatchObject({
      error: 'admin.error.notAllowed',
    })
    const onDay2 = { ...desk, now: later(2).now }
    expect(await perform(onDay2, decideDisputeAndRefund, closing)).toMatchObject({ ok: true })
    expect(await perform(onDay2, decideDisputeAndRefund, closing), 'again').toMatchObject({
      error: 'disputes.error.decided',
    })
    expect((await one.partOf(0)).confirmBy, 'a second look can be asked for').toBeNull()
    await watchDisputes(later(13))
    const parcel = await one.partOf(0)
    expect(parcel.problems).toMatchObject([{ message: report.message, answer }])
    expect(parcel.confirmBy, 'three days to object').toEqual(on(16))
    expect(await releasedAt(parcelId)).toEqual(on(16))
    const early = performAsBuyer(later(15), confirmDelivery, { parcelId })
    await expect(early, 'whoever made the job').rejects.toThrow('may still object')
    const jobs = await transaction(system, (tx) =>
      tx.message.count({ where: { template: 'notifications.marketProblemClosed' } }),
    )
    expect(jobs).toBeGreaterThan(0)
    expect(await performAsBuyer(later(16), confirmDelivery, { parcelId })).toMatchObject({ ok: true })
  })

  it('is a guest’s with number and phone, and no stranger’s, seller’s or the desk’s own', async () => {
    const one = await order({ guest: true })
    const { id: parcelId, seller } = await one.partOf(0)
    const mine = { number: one.number, phone: one.contact.phone }
    const notFound = { ok: false, error: 'market.error.parcelNotFound' }
    const input = { ...report, parcelId }
    expect(
      await performAsBuyer(flow.buyer, reportProblem, {
        ...input,
        guest: { ...mine, phone: '998900000001' },
      }),
    ).toEqual(notFound)
    expect(await performAsBuyer(flow.buyer, reportProblem, input)).toEqual(notFound)
    expect(await performAsBuyer(as(buyerId, 'artisan', seller.id), reportProblem, input)).toEqual(notFound)
    expect(await performAsBuyer(flow.buyer, reportProblem, { ...input, guest: mine })).toMatchObject({
      ok: true,
    })
  })

  it('ends with her own word that the parcel came, and with the seller’s refund', async () => {
    const one = await order()
    const [first, second] = [await one.partOf(0), await one.partOf(1)]
    await ship(first.seller.id, first.id)
    const buyer = as(buyerId, 'citizen')
    for (const { id: parcelId } of [first, second])
      expect(await performAsBuyer(buyer, reportProblem, { ...report, parcelId })).toMatchObject({
        ok: true,
      })
    expect(await performAsBuyer(buyer, confirmDelivery, { parcelId: first.id })).toMatchObject({ ok: true })
    const own = as(null, 'artisan', second.seller.id)
    const given = await perform(own, cancelAndRefundParcel, { parcelId: second.id, reason: 'damaged' })
    expect(given).toMatchObject({ ok: true })
    for (const index of [0, 1])
      expect((await one.partOf(index)).problems).toMatchObject([{ closedAt: testNow, answer: null }])
  })

  it('keeps the money even from who writes past the program', async () => {
    const one = await order({ of: products.slice(0, 1) })
    const { id: parcelId, seller } = await one.partOf(0)
    await ship(seller.id, parcelId)
    await performAsBuyer(as(buyerId, 'citizen'), reportProblem, { ...report, parcelId })
    const release = transaction(system, (tx) =>
      tx.parcel.update({
        where: { id: parcelId },
        data: { status: 'received', receivedAt: testNow },
      }),
    )
    await expect(release).rejects.toThrow(/parcel_problem_open/)
  })
})

describe('the desk', () => {
  it('finds an order by number, parcel, phone, e-mail and seller, and nothing by a stranger’s', async () => {
    const one = await order({ guest: true })
    const { seller } = await one.partOf(0)
    const { phone, email } = one.contact
    for (const typed of [
      one.number.toLowerCase(),
      `${one.number}/1`,
      `+${phone}`,
      email?.toUpperCase() ?? '',
      seller.name,
    ])
      expect(
        (await findDeskOrders(desk, typed)).map(({ number }) => number),
        typed,
      ).toContain(one.number)
    expect(await findDeskOrders(desk, '+998 90 000 00 01')).toEqual([])
    expect(await findDeskOrders(as(buyerId, 'citizen'), one.number)).toEqual([])
    const shown = await perform(desk, openDeskOrder, one.id)
    expect(shown).toMatchObject({ isGuests: true, ownParcelIds: [], contact: { phone } })
    expect(await perform(as(buyerId, 'citizen'), openDeskOrder, one.id)).toBeNull()
  })

  it('calls off a parcel that was sent, pays back once, and puts nothing that is on its way back on sale', async () => {
    const one = await order()
    const parcel = await one.partOf(0)
    const product = parcel.lines[0]?.productId ?? ''
    await ship(parcel.seller.id, parcel.id)
    const stock = await stockOf(product)
    const input = { key: newId(), orderId: one.id, parcelId: parcel.id, reason: 'notArrived' } as const
    const own = as(null, 'artisan', parcel.seller.id)
    expect(await perform(own, cancelAndRefundParcel, { parcelId: parcel.id, reason: 'other' })).toMatchObject(
      {
        error: 'market.error.parcelMoved',
      },
    )
    const answers = await Promise.all([
      perform(desk, cancelAtDesk, input),
      perform(desk, cancelAtDesk, input),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await stockOf(product)).toBe(stock)
    expect(await balance(accountCode.escrow(parcel.id))).toBe(0n)
    const refunds = await transaction(system, (tx) =>
      tx.refund.findMany({ where: { key: `sellerOrder.cancel:${parcel.id}` } }),
    )
    expect(refunds).toMatchObject([{ amountTiyin: parcel.amountTiyin, reasonCode: 'sellerOrder.notArrived' }])
    expect((await one.partOf(0)).events.at(-1)).toMatchObject({ reason: 'notArrived', actorRole: 'approver' })
    expect((await one.partOf(1)).status, 'the other seller’s').toBe('paid')
  })

  it('calls off a whole order, all or nothing', async () => {
    const one = await order()
    await transaction(system, (tx) =>
      tx.roleGrant.create({
        data: {
          id: crypto.randomUUID(),
          personId: desk.personId ?? '',
          role: 'artisan',
          organisationId: one.parcels[1]?.seller.id ?? '',
        },
      }),
    )
    const whole = { key: newId(), orderId: one.id, parcelId: null, reason: 'byOperator' } as const
    expect(await perform(desk, cancelAtDesk, whole)).toMatchObject({ error: 'sides.error.settleOrder' })
    expect((await one.read())?.parcels.map(({ status }) => status)).toEqual(['paid', 'paid'])
    const other = as((await makePerson([{ role: 'approver' }])).id, 'approver')
    expect(await perform(other, cancelAtDesk, whole)).toMatchObject({
      ok: true,
      value: { isPrepared: false },
    })
    expect((await one.read())?.parcels.map(({ status }) => status)).toEqual(['cancelled', 'cancelled'])
    expect(await perform(other, cancelAtDesk, whole)).toMatchObject({ error: 'market.error.nothingToCancel' })
  })

  it('settles nothing of its own: as buyer, as a guest by phone, or by SQL', async () => {
    const mine = as(buyerId, 'approver')
    const one = await order({ of: products.slice(0, 1) })
    const input = { key: newId(), orderId: one.id, parcelId: null, reason: 'buyerAsked' } as const
    const own = { ok: false, error: 'sides.error.settleOrder' }
    expect(await perform(mine, cancelAtDesk, input)).toEqual(own)
    expect((await perform(mine, openDeskOrder, one.id))?.ownParcelIds).toEqual([one.parcels[0]?.id])
    const data = { status: 'cancelled', cancelledAt: testNow } as const
    const bySql = transaction(mine, (tx) =>
      tx.parcel.update({ where: { id: one.parcels[0]?.id ?? '' }, data }),
    )
    await expect(bySql).rejects.toThrow(/both sides|row-level/)

    const guests = await order({ guest: true, of: products.slice(0, 1) })
    const id = desk.personId ?? ''
    const { phoneIndex } = indexContact(guests.contact)
    await transaction(system, (tx) => tx.person.update({ where: { id }, data: { phoneIndex } }))
    expect(await perform(desk, cancelAtDesk, { ...input, orderId: guests.id })).toEqual(own)
    expect(
      await perform(as(buyerId, 'administrator'), cancelAtDesk, { ...input, orderId: guests.id }),
    ).toMatchObject({
      error: 'admin.error.notAllowed',
    })
  })
})
