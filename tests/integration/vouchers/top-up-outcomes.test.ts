import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { reconcilePayments } from '~/domains/payments/exchanges/reconcile-payments.server'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { cancelDeviceOrder } from '~/workflows/device-orders/cancel-device-order.server'
import { payDeviceOrder } from '~/workflows/device-orders/pay-device-order.server'
import { readDeviceOrderPayment } from '~/workflows/device-orders/read-device-order-payment.server'
import { releaseUnpaidOrder } from '~/workflows/device-orders/release-unpaid-order.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { asSuperuser, openDatabase } from '../ledger/open-database'
import { createTestGateway, type TestGateway } from './gateway'
import {
  type Actor,
  actor,
  addMaker,
  addPerson,
  clock,
  issue,
  placed,
  states,
  system,
  type TestMaker,
} from './world'

let test: TestDatabase
let gateway: TestGateway
let maker: TestMaker
let person: Actor
let voucherId: string
let orderId: string
let intentId: string

beforeAll(async () => {
  test = await openDatabase('services')
  gateway = createTestGateway()
  maker = await addMaker(test, [700_000])
})
afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})
beforeEach(async () => {
  clock.at = new Date('2026-11-21T09:00:00Z')
  gateway.isDeaf = false
  person = actor(gateway, 'citizen', await addPerson())
  voucherId = (await issue(person.personId ?? '', 500_000)).id
  orderId = await placed(person, voucherId, maker, 700_000)
  intentId = await startPaying()
})

const pay = () => payDeviceOrder(person, { deviceOrderId: orderId, lineName: 'HD', locale: 'ru' })

async function startPaying(): Promise<string> {
  const started = await pay()
  if (!started.ok) throw new Error(started.error)
  return started.value.intentId
}

const outcome = async () => (await readDeviceOrderPayment(person, orderId))?.outcome
const later = (minutes: number) => {
  clock.at = new Date(clock.at.getTime() + minutes * 60_000)
}

describe('the return page of a top-up says', () => {
  it.each(['open', 'declined'] as const)('%s, and paying goes on at the same page', async (status) => {
    gateway.put(intentId, status)
    expect(await outcome()).toBe(status)
    expect(await pay()).toMatchObject({ ok: true, value: { intentId, reused: true } })
  })

  it('processing, and no second payment can begin', async () => {
    gateway.put(intentId, 'processing')
    expect(await outcome()).toBe('processing')
    expect(await pay()).toMatchObject({ ok: false, error: 'payments.error.processing' })
    gateway.put(intentId, 'paid')
    expect(await outcome()).toBe('paid')
  })

  it('failed, tells the payer, and a new payment can begin', async () => {
    gateway.put(intentId, 'processing')
    await outcome()
    gateway.put(intentId, 'failed')
    expect(await outcome()).toBe('failed')
    const told = await transaction(system, (tx) =>
      tx.message.findMany({ where: { key: { contains: `paymentFailed:${intentId}` } } }),
    )
    expect(told.length).toBeGreaterThan(0)
    const again = await pay()
    expect(again).toMatchObject({ ok: true, value: { reused: false } })
    expect(await outcome()).toBe('open')
    gateway.pay(again.ok ? again.value.intentId : '')
    expect(await outcome()).toBe('paid')
  })

  it('open after the page expired early, and a new one can be had', async () => {
    gateway.put(intentId, 'expired')
    expect(await outcome()).toBe('open')
    expect(await pay()).toMatchObject({ ok: true, value: { reused: false } })
  })

  it('ended when the time to pay is over', async () => {
    later(31)
    expect(await outcome()).toBe('ended')
    await releaseUnpaidOrder(person, orderId)
    expect(await outcome()).toBe('ended')
  })

  it('late when she cancelled while the bank works, and turned back when the money comes', async () => {
    gateway.put(intentId, 'processing')
    await perform(person, cancelDeviceOrder, { deviceOrderId: orderId, reasonCode: 'other' })
    expect(await outcome()).toBe('late')
    gateway.put(intentId, 'paid')
    expect(await outcome()).toBe('turnedBack')
  })

  it('unknown when the provider does not answer', async () => {
    gateway.isDeaf = true
    expect(await outcome()).toBe('unknown')
    expect(await pay()).toMatchObject({ ok: false, error: 'payments.error.outcomeUnknown' })
  })

  it('unclear when the answer does not fit', async () => {
    await asSuperuser(test, (client) =>
      client.query(`update payment_intent set status = 'unresolved' where id = $1`, [intentId]),
    )
    gateway.put(intentId, 'processing')
    const sessions = gateway.retrieve
    gateway.retrieve = async (id) => {
      const found = await sessions(id)
      return found.ok ? { ok: true, value: { ...found.value, amountTiyin: 1n } } : found
    }
    expect(await outcome()).toBe('unclear')
    gateway.retrieve = sessions
  })
})

describe('when the time to pay is over', () => {
  it('the hold is freed although no webhook came: the reconciler closes the page', async () => {
    later(31)
    await reconcilePayments(person)
    expect(await releaseUnpaidOrder(person, orderId)).toBe('released')
    expect(await states(voucherId, orderId)).toEqual(['issued', 'cancelled'])
    expect(gateway.pay(intentId)).toBe(false)
  })

  it('an order whose bank has not answered is kept, asked for again, and freed when the bank says no', async () => {
    gateway.put(intentId, 'processing')
    later(31)
    expect(await releaseUnpaidOrder(person, orderId)).toBe('waiting')
    expect(await states(voucherId, orderId)).toEqual(['held', 'awaiting_payment'])
    expect(await outcome()).toBe('processing')
    const { rows } = await asSuperuser(test, (client) =>
      client.query(`select run_at from graphile_worker.jobs where key = $1`, [`unpaid:${orderId}`]),
    )
    expect(rows).toEqual([{ run_at: new Date(clock.at.getTime() + 10 * 60_000) }])
    gateway.put(intentId, 'failed')
    later(10)
    expect(await releaseUnpaidOrder(person, orderId)).toBe('released')
    expect(await states(voucherId, orderId)).toEqual(['issued', 'cancelled'])
  })

  it('an order is not kept for a bank that never answers', async () => {
    gateway.put(intentId, 'processing')
    later(15 * 24 * 60)
    expect(await releaseUnpaidOrder(person, orderId)).toBe('released')
    expect(await outcome()).toBe('late')
  })
})
