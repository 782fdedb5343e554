import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Context } from '~/domains/identity/context'
import { retryRefund, settlePayment } from '~/domains/payments/index.server'
import { newId } from '~/lib/ids'
import { closeDatabase } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { asSystem } from '~/platform/system-scope.server'
import { payDeviceOrder } from '~/workflows/device-orders/pay-device-order.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { openDatabase, putRole, putRows } from '../ledger/open-database'
import { createTestGateway } from '../vouchers/gateway'
import { actor, addMaker, addPerson, issue, placed, system, type TestMaker } from '../vouchers/world'
import { brokeBothSides } from './broke-both-sides'

const gateway = createTestGateway()
let test: TestDatabase
let maker: TestMaker
/** Who paid, and who works at the workshop that gets the money. */
let payer: string
let worker: string
let refundId: string

beforeAll(async () => {
  test = await openDatabase('services')
  maker = await addMaker(test, [700_000])
  worker = await addPerson()
  await putRole(test, worker, 'maker_staff', maker.id)
  payer = await addPerson()
  const citizen = actor(gateway, 'citizen', payer)
  const orderId = await placed(citizen, (await issue(payer, 500_000)).id, maker, 700_000)
  const started = await payDeviceOrder(citizen, { deviceOrderId: orderId, lineName: 'HD', locale: 'ru' })
  if (!started.ok) throw new Error(started.error)
  const { intentId } = started.value
  gateway.put(intentId, 'paid')
  await settlePayment(actor(gateway, 'system', null), { intentId })
  refundId = newId()
  await putRows(
    test,
    `insert into refund (id, payment_intent_id, key, amount_tiyin, status, reason_code, failure_code)
     values ($1, $2, 'test', 100, 'failed', 'test', 'declined')`,
    [refundId, intentId],
  )
})
afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

const officer = (personId: string): Context => ({ ...system, personId, role: 'finance_officer' })
const refused = { ok: false, error: 'sides.error.retryRefund' }

it('no refund is tried again by who paid, nor by who was to get the money; by another it is', async () => {
  for (const personId of [payer, worker]) {
    expect(await perform(officer(personId), retryRefund, { refundId })).toEqual(refused)
    const byHand = (scope: Context) =>
      brokeBothSides(scope, (tx) =>
        asSystem(tx, () => tx.refund.update({ where: { id: refundId }, data: { status: 'requested' } })),
      )
    expect(await byHand(officer(personId)), 'the database refuses it too').toBe(true)
  }
  expect(await perform(officer(newId()), retryRefund, { refundId })).toMatchObject({ ok: true })
})
