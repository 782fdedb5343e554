import { afterAll, beforeAll, expect, it } from 'vitest'
import { accountCode, getBalance, verifyLedger } from '~/domains/ledger/index.server'
import { settlePayment } from '~/domains/payments/index.server'
import { som } from '~/lib/money'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { cancelDeviceOrder } from '~/workflows/device-orders/cancel-device-order.server'
import { paidTopUp } from '~/workflows/device-orders/paid-top-up.server'
import { payDeviceOrder } from '~/workflows/device-orders/pay-device-order.server'
import { eventually } from '../../setup/eventually'
import { minutesFromNow } from '../../setup/minutes-from-now'
import { asSuperuser } from '../ledger/open-database'
import { control, openPortal, type Portal, payOnPage, runJobs } from '../payments/portal'
import { type Actor, addMaker, addPerson, clock, issue, placed, system, type TestMaker } from './world'

// The own part of a device, while the answers of the provider come twice, in the wrong order, late, or not at all.
let portal: Portal
let maker: TestMaker

beforeAll(async () => {
  portal = await openPortal('services', { device_top_up: paidTopUp, market_checkout: paidTopUp })
  clock.at = minutesFromNow(0)
  maker = await addMaker(portal.test, [700_000])
})
afterAll(async () => {
  await portal?.close()
  const verdict = await asSuperuser(portal.test, (client) => verifyLedger(client))
  expect(verdict).toMatchObject({ sumTiyin: 0n, wrongBalances: [], overdrawn: [] })
  await closeDatabase()
  await portal.test.drop()
})

interface Ordered {
  person: Actor
  orderId: string
  intentId: string
  payUrl: string
}

async function order(): Promise<Ordered> {
  const personId = await addPerson()
  const person = { ...portal.context, personId, role: 'citizen', organisationId: null } as Actor
  const { id: voucherId } = await issue(personId, 500_000)
  const orderId = await placed(person, voucherId, maker, 700_000)
  const started = await payDeviceOrder(person, { deviceOrderId: orderId, lineName: 'HD', locale: 'ru' })
  if (!started.ok) throw new Error(started.error)
  return { person, orderId, ...started.value }
}

const provider = () => transaction(system, (work) => getBalance(work, accountCode.provider('stripe')))

async function told(orderId: string) {
  const { rows } = await asSuperuser(portal.test, (client) =>
    client.query(
      `select o.status::text, (select count(*)::int from effect e where e.subject_id = o.id
          and e.kind = 'deviceOrder.topUpPaid') as paid,
        (select count(*)::int from device_order_event e where e.device_order_id = o.id
          and e.type = 'deviceOrder.topUpPaid') as told from device_order o where o.id = $1`,
      [orderId],
    ),
  )
  return rows[0]
}

it.each([
  ['said twice', { duplicate: true }],
  ['said twice and in the wrong order', { duplicate: true, reorder: true }],
  ['said late, when the person came back before', { delayMs: 400, duplicate: true }],
  ['never said', { drop: true }],
])('counts once when the payment is %s', async (_, faults) => {
  await control(portal, { duplicate: false, reorder: false, drop: false, delayMs: 0, ...faults })
  const before = await provider()
  const { person, orderId, intentId, payUrl } = await order()
  await payOnPage(payUrl)
  // She comes back in three windows.
  await Promise.all([1, 2, 3].map(() => settlePayment(person, { intentId })))
  await eventually('the payment counts', async () => (await told(orderId)).status === 'placed')
  await runJobs(portal)
  expect(await told(orderId)).toEqual({ status: 'placed', paid: 1, told: 1 })
  expect((await provider()) - before).toBe(-som(200_000))
})

it('goes back once when the answer to the refund is lost', async () => {
  await control(portal, { duplicate: false, reorder: false, drop: false, delayMs: 0 })
  const before = await provider()
  const { person, orderId, intentId, payUrl } = await order()
  await payOnPage(payUrl)
  await settlePayment(person, { intentId })
  const reason = { deviceOrderId: orderId, reasonCode: 'other' as const }
  expect(await perform(person, cancelDeviceOrder, reason)).toMatchObject({ ok: true })
  const known = (await control(portal, { failure: 'lost', failureCount: 3 })).refunds.length
  await runJobs(portal)
  await asSuperuser(portal.test, (client) =>
    client.query('update graphile_worker._private_jobs set run_at = now() where attempts > 0'),
  )
  await runJobs(portal)
  const { refunds } = await control(portal, { failure: 'none', failureCount: 0 })
  expect(refunds.slice(known).map(({ amount }) => amount)).toEqual([Number(som(200_000))])
  expect(await provider()).toBe(before)
})
