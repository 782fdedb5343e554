import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { findLastAct } from '~/domains/audit/index.server'
import type { Context } from '~/domains/identity/context'
import { getOrderForGuest, listDeskRefunds, withdrawDeskRefund } from '~/domains/market/index.server'
import { newId } from '~/lib/ids'
import { som } from '~/lib/money'
import { forgetCached } from '~/platform/cache.server'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { approveDeskRefundAndPay } from '~/workflows/market-orders/approve-desk-refund-and-pay.server'
import { cancelAndRefundParcel } from '~/workflows/market-orders/cancel-and-refund-parcel.server'
import { cancelAtDesk } from '~/workflows/market-orders/cancel-at-desk.server'
import { returnPartAndRefund } from '~/workflows/market-orders/return-part-and-refund.server'
import { returnPartAtDesk } from '~/workflows/market-orders/return-part-at-desk.server'
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
const as = (personId: string, role: string): Context => ({
  ...{ personId, role, organisationId: null, now, requestId: 'test' },
})
const done = (isPrepared: boolean) => ({ ok: true, value: { isPrepared } })
const refused = (error: string) => ({ ok: false, error })

beforeAll(async () => {
  flow = await openFlow()
})
afterAll(async () => {
  await flow?.close()
  await closeDatabase()
  await flow?.test.drop()
})
beforeEach(async () => {
  one = as((await makePerson([{ role: 'approver' }])).id, 'approver')
  other = as((await makePerson([{ role: 'approver' }])).id, 'approver')
})

/** The parameter, so that orders of the tests' prices are large or small. */
async function limitTo(tiyin: bigint) {
  await asSuperuser(flow.test, async (client) => {
    await client.query("set session_replication_role = 'replica'")
    const { rowCount } = await client.query(
      "update parameter set value = $1 where code = 'desk-refund-limit'",
      [String(tiyin)],
    )
    if (rowCount !== 1)
      await client.query(
        `insert into parameter (id, code, value, unit, valid_from, source, is_example)
        values ($1, 'desk-refund-limit', $2, 'tiyin', '2000-01-01', 'test', true)`,
        [newId(), String(tiyin)],
      )
  })
  forgetCached('reference.parameters')
}

/** A guest's paid order of two pieces of each of two sellers' products. */
async function order() {
  const products = await findProducts(2)
  const bought = await buy(flow.buyer, await fillCart(flow.buyer, [...products, ...products]))
  if (!('number' in bought)) throw new Error(bought.error)
  const read = async () => {
    const found = await getOrderForGuest(flow.buyer, bought)
    if (!found) throw new Error('no order')
    return found
  }
  const { id: orderId, parcels } = await read()
  const [first, second] = parcels
  if (!first?.lines[0] || !second) throw new Error('no parcels')
  const part = (key = newId()) => ({
    ...{ key, orderId, parcelId: first.id, reason: 'buyerAsked' as const, withDelivery: false },
    units: new Map([[first.lines[0]?.id ?? '', 1]]),
  })
  const states = async () => (await read()).parcels.map(({ status }) => status)
  const whole = (parcelId: string | null, key = newId()) => ({
    ...{ key, orderId, parcelId, reason: 'byOperator' as const },
  })
  return { orderId, first, second, part, whole, states, read }
}

describe('above what one of the desk gives back alone', () => {
  it('nothing is called off until a second one approves, once, and never the one who prepared it', async () => {
    await limitTo(som(1))
    const { orderId, whole, states } = await order()
    const input = whole(null)
    expect(await perform(one, cancelAtDesk, input)).toEqual(done(true))
    expect(await perform(one, cancelAtDesk, input), 'sent twice').toEqual(done(true))
    expect(await perform(other, cancelAtDesk, whole(null))).toEqual(refused('market.error.refundWaits'))
    expect(await states()).toEqual(['paid', 'paid'])
    const last = await transaction(system, (tx) => findLastAct(tx, { chain: `order:${orderId}` }))
    expect(last, 'what a form says that came too late').toMatchObject({
      ...{ action: 'order.refundPrepared', actorId: one.personId },
    })
    expect(await listDeskRefunds(other, orderId)).toMatchObject([
      { id: input.key, isWhole: true, isByYou: false },
    ])
    expect(await listDeskRefunds(as(one.personId ?? '', 'administrator'), orderId)).toEqual([])
    const refundId = input.key
    expect(await perform(one, approveDeskRefundAndPay, { orderId, refundId })).toEqual(
      refused('market.error.refundByYou'),
    )
    const answers = await Promise.all(
      [other, other].map((context) => perform(context, approveDeskRefundAndPay, { orderId, refundId })),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await states()).toEqual(['cancelled', 'cancelled'])
    expect(await perform(other, approveDeskRefundAndPay, { orderId, refundId })).toEqual(
      refused('market.error.refundClosed'),
    )
  })

  it('a part waits as well, is given as prepared, and can be called off by either', async () => {
    await limitTo(som(1))
    const { orderId, part, read } = await order()
    const [called, given] = [part(), part()]
    expect(await perform(one, returnPartAtDesk, called)).toEqual(done(true))
    expect(await perform(one, withdrawDeskRefund, { orderId, refundId: called.key })).toMatchObject({
      ok: true,
    })
    expect(await perform(other, approveDeskRefundAndPay, { orderId, refundId: called.key })).toEqual(
      refused('market.error.refundClosed'),
    )
    expect(await perform(one, returnPartAtDesk, given)).toEqual(done(true))
    expect(await perform(other, approveDeskRefundAndPay, { orderId, refundId: given.key })).toMatchObject({
      ok: true,
    })
    expect((await read()).parcels[0]?.refundIds).toEqual([given.key])
    expect(await perform(one, returnPartAtDesk, given), 'sent again').toEqual(done(false))
    expect((await read()).parcels[0]?.refundIds).toEqual([given.key])
  })

  it('is found on the page of its own order alone', async () => {
    await limitTo(som(1))
    const [mine, another] = [await order(), await order()]
    const prepared = mine.part()
    expect(await perform(one, returnPartAtDesk, prepared)).toEqual(done(true))
    const there = { refundId: prepared.key, orderId: another.orderId }
    expect(await perform(other, approveDeskRefundAndPay, there)).toEqual(
      refused('market.error.refundNotFound'),
    )
    expect(await perform(other, withdrawDeskRefund, there)).toEqual(refused('market.error.refundNotFound'))
    const elsewhere = { ...another.part(), orderId: mine.orderId }
    expect(await perform(one, returnPartAtDesk, elsewhere)).toEqual(refused('market.error.parcelNotFound'))
  })

  it('is counted over all that went back of the order', async () => {
    const { first, second, part, whole, states } = await order()
    await limitTo(first.amountTiyin)
    expect(await perform(one, returnPartAtDesk, part())).toEqual(done(false))
    expect(await perform(other, cancelAtDesk, whole(first.id)), 'just the limit').toEqual(done(false))
    expect(await perform(one, cancelAtDesk, whole(second.id))).toEqual(done(true))
    expect(await states()).toEqual(['cancelled', 'paid'])
  })

  it('does not go back when it has come to another sum meanwhile', async () => {
    await limitTo(som(1))
    const { orderId, first, part, whole, states } = await order()
    const input = whole(first.id)
    expect(await perform(one, cancelAtDesk, input)).toEqual(done(true))
    const seller: Context = { ...system, role: 'artisan', organisationId: first.seller.id }
    const { orderId: _of, ...given } = part()
    expect(await perform(seller, returnPartAndRefund, given)).toMatchObject({ ok: true })
    expect(await perform(other, approveDeskRefundAndPay, { orderId, refundId: input.key })).toEqual(
      refused('market.error.refundChanged'),
    )
    expect(await states()).toEqual(['paid', 'paid'])
  })

  it('is kept by the database too, past every question of the program', async () => {
    await limitTo(som(1))
    const { first, part } = await order()
    const { orderId: _, ...alone } = part()
    await expect(perform(one, returnPartAndRefund, alone)).rejects.toThrow(/goes back by two/)
    const cancel = perform(one, cancelAndRefundParcel, { parcelId: first.id, reason: 'byOperator' })
    await expect(cancel).rejects.toThrow(/goes back by two/)
    const prepared = part()
    await perform(one, returnPartAtDesk, prepared)
    const approve = (by: Context) =>
      transaction(system, (tx) =>
        tx.deskRefund.update({
          where: { id: prepared.key },
          data: { status: 'approved', closedById: by.personId, closedAt: testNow },
        }),
      )
    await expect(approve(one)).rejects.toThrow(/two_people/)
  })
})
