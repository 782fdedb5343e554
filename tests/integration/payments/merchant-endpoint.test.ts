import { afterAll, beforeAll, expect, it } from 'vitest'
import { type ContextWith, systemContext } from '~/domains/identity/context'
import { requestRefund } from '~/domains/payments/commands/request-refund.server'
import {
  answerProvider,
  expirePayment,
  type PaymentPorts,
  paymentJobs,
  settlePayment,
  startPayment,
} from '~/domains/payments/index.server'
import { newId } from '~/lib/ids'
import { som } from '~/lib/money'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { createTaskList } from '~/worker/task-list'
import type { TestDatabase } from '../../setup/database-per-test'
import { minutesFromNow } from '../../setup/minutes-from-now'
import { runDueJobs } from '../../setup/run-due-jobs'
import { openDatabase } from '../ledger/open-database'
import { newPayment } from './portal'
import { messageOf } from './provider-message'
import { readPayment } from './read-payment'
import { countCompletions, goneEnding, testSubjects } from './test-subjects'
import { createTillPay, tillKey } from './till-pay'

let test: TestDatabase
let clock = () => minutesFromNow(0)

const portal: ContextWith<PaymentPorts> = {
  ...systemContext(() => clock(), 'test'),
  ports: { payments: { till: createTillPay() }, paidSubjects: testSubjects },
}

beforeAll(async () => {
  test = await openDatabase()
})
afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

/** What the provider says at one of its steps; answers what it reads. */
async function call(path: string, body: object, key = tillKey) {
  const message = messageOf(JSON.stringify(body), { 'x-till-key': key }, path)
  return (await answerProvider(portal, 'till', message))?.body
}

async function begin(subjectId = newId()) {
  const started = await startPayment(portal, newPayment(subjectId))
  if (!started.ok) throw new Error(started.error)
  const { intentId: payment, payUrl } = started.value
  return { subjectId, payment, payUrl, id: `t-${payment}`, amount: '250000.00' }
}

const completions = (subjectId: string) => transaction(portal, (tx) => countCompletions(tx, subjectId))

it('sends the payer to a link and completes what she pays there, once', async () => {
  const { subjectId, payment, payUrl, id, amount } = await begin()
  expect(payUrl).toBe(`https://till.example/pay?p=${payment}&a=250000.00`)
  expect(await call('check', { payment, amount })).toEqual({ ok: true })
  const created = await call('create', { payment, amount, id })
  expect(created).toMatchObject({ ok: true, status: 'created' })
  expect(await call('create', { payment, amount, id })).toEqual(created)
  const [first, ...others] = await Promise.all([1, 2, 3, 4].map(() => call('capture', { id })))
  expect(first).toMatchObject({ ok: true, status: 'captured' })
  for (const other of others) expect(other).toEqual(first)
  expect(await completions(subjectId)).toBe(1)
  expect(await readPayment(payment)).toMatchObject({ status: 'paid' })
  expect(await call('get', { id })).toEqual(first)
})

it('refuses a wrong key, payment, sum and step, and writes nothing', async () => {
  const { payment, id, amount } = await begin()
  expect(await call('create', { payment, amount, id }, 'guessed')).toEqual({ ok: false, error: 'key' })
  for (const [body, error] of [
    [{ payment: newId(), amount, id }, 'notFound'],
    [{ payment: 'x', amount, id }, 'notFound'],
    [{ payment, amount: '249999.99', id }, 'amountDiffers'],
  ] as const) {
    expect(await call('check', body)).toEqual({ ok: false, error })
    expect(await call('create', body)).toEqual({ ok: false, error })
  }
  for (const step of ['capture', 'cancel']) {
    expect(await call(step, { id })).toEqual({ ok: false, error: 'transactionNotFound' })
  }
  expect(await call('get', { id })).toEqual({ ok: false, error: 'transactionNotFound' })
  expect(await answerProvider(portal, 'other', messageOf('{}'))).toBeNull()
})

it('keeps what is held while a transaction is under way, and lets another begin when it is given up', async () => {
  const { subjectId, payment, id, amount } = await begin()
  await call('create', { payment, amount, id })
  expect(await call('create', { payment, amount, id: `${id}-2` })).toEqual({ ok: false, error: 'beingPaid' })
  expect(await expirePayment(portal, { subjectId })).toMatchObject({ value: { atProvider: 'processing' } })
  expect(await call('cancel', { id })).toMatchObject({ ok: true, status: 'cancelled' })
  expect(await call('capture', { id })).toEqual({ ok: false, error: 'transactionMoved' })
  expect(await call('create', { payment, amount, id: `${id}-2` })).toMatchObject({ ok: true })
  expect(await call('capture', { id: `${id}-2` })).toMatchObject({ ok: true })
  expect(await completions(subjectId)).toBe(1)
})

it('takes no money for what is closed, lapsed or gone', async () => {
  const closed = await begin()
  await expirePayment(portal, { subjectId: closed.subjectId })
  expect(await call('create', closed)).toEqual({ ok: false, error: 'notPayable' })

  const lapsed = await begin()
  clock = () => minutesFromNow(31)
  expect(await call('check', lapsed)).toEqual({ ok: false, error: 'notPayable' })
  expect(await settlePayment(portal, { intentId: lapsed.payment })).toMatchObject({
    value: { atProvider: 'expired' },
  })
  clock = () => minutesFromNow(0)

  const gone = await begin(`${newId().slice(0, -4)}${goneEnding}`)
  await call('create', gone)
  expect(await call('capture', gone)).toEqual({ ok: false, error: 'notPayable' })
  expect(await readPayment(gone.payment)).toMatchObject({
    status: 'open',
    refunds: [],
  })
  expect(await call('cancel', gone)).toMatchObject({ ok: true, status: 'cancelled' })
})

it('gives paid money back only for a refund of the portal, by whichever hand', async () => {
  const { payment, id, amount } = await begin()
  await call('create', { payment, amount, id })
  await call('capture', { id })
  expect(await call('cancel', { id })).toEqual({ ok: false, error: 'transactionMoved' })

  const wish = { intentId: payment, amountTiyin: som(250_000), key: `test:${payment}`, reasonCode: 'test' }
  await perform(portal, requestRefund, wish)
  await runDueJobs(
    test.ownerUrl,
    createTaskList<PaymentPorts>(paymentJobs, () => portal),
  )
  const owed = { refunds: [{ status: 'failed' }] }
  expect(await readPayment(payment)).toMatchObject(owed)
  const back = await call('cancel', { id })
  expect(back).toMatchObject({ ok: true, status: 'cancelled' })
  expect(await call('cancel', { id })).toEqual(back)
  expect(await readPayment(payment)).toMatchObject({
    status: 'refunded',
    refunds: [{ status: 'completed' }],
  })
})
