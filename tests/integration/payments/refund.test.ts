import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Context } from '~/domains/identity/context'
import { type RequestRefundInput, requestRefund } from '~/domains/payments/commands/request-refund.server'
import { reconcilePayments } from '~/domains/payments/exchanges/reconcile-payments.server'
import { getPaymentOfSubject, listRefunds, retryRefund, settlePayment } from '~/domains/payments/index.server'
import { newId } from '~/lib/ids'
import { som } from '~/lib/money'
import { closeDatabase } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { minutesFromNow } from '../../setup/minutes-from-now'
import { asSuperuser } from '../ledger/open-database'
import { contextFor, control, openPortal, type Portal, payOnPage, runJobs, startNew } from './portal'

let portal: Portal

beforeAll(async () => {
  portal = await openPortal()
})
afterAll(async () => {
  await portal?.close()
  await closeDatabase()
  await portal?.test.drop()
})
beforeEach(() => control(portal, { reset: true, drop: true }))

async function pay(): Promise<{ subjectId: string; intentId: string }> {
  const { subjectId, intentId, payUrl } = await startNew(portal)
  await payOnPage(payUrl)
  await settlePayment(portal.context, { intentId })
  return { subjectId, intentId }
}

function refund(intentId: string, key: string, soms: number, context: Context = portal.context) {
  const input: RequestRefundInput = { intentId, amountTiyin: som(soms), key, reasonCode: 'test' }
  return perform(context, requestRefund, input)
}

async function refundsAtProvider(before: number) {
  const { refunds } = await control(portal, {})
  return refunds.slice(before)
}

async function countRefunds(): Promise<number> {
  return (await control(portal, {})).refunds.length
}

async function statusesOf(subjectId: string): Promise<string[]> {
  const payment = await getPaymentOfSubject({ purpose: 'device_top_up', subjectId })
  return [payment?.status ?? '', ...(payment?.refunds.map(({ status }) => status) ?? [])]
}

it('refunds one action once, though it is asked five times at once by the person herself', async () => {
  const { intentId, subjectId } = await pay()
  const before = await countRefunds()
  const citizen: Context = { ...portal.context, personId: newId(), role: 'citizen' }
  const answers = await Promise.all(
    [1, 2, 3, 4, 5].map(() => refund(intentId, `test:${intentId}`, 100_000, citizen)),
  )
  expect(new Set(answers.map((answer) => answer.ok && answer.value.refundId)).size).toBe(1)
  await runJobs(portal)
  await runJobs(portal)
  expect(await refundsAtProvider(before)).toHaveLength(1)
  expect(await statusesOf(subjectId)).toEqual(['paid', 'completed'])
})

it('never gives back more than was paid, by lock and by database', async () => {
  const { intentId } = await pay()
  const answers = await Promise.all([1, 2, 3].map((n) => refund(intentId, `test:${intentId}:${n}`, 100_000)))
  expect(answers.filter((answer) => answer.ok)).toHaveLength(2)
  expect(answers.find((answer) => !answer.ok)).toMatchObject({ error: 'payments.error.refundTooLarge' })
  const byHand = asSuperuser(portal.test, (client) =>
    client.query(
      `insert into refund (id, payment_intent_id, key, amount_tiyin, status, reason_code)
       values ($1, $2, $3, $4, 'requested', 'test')`,
      [newId(), intentId, newId(), String(som(100_000))],
    ),
  )
  await expect(byHand).rejects.toMatchObject({ constraint: 'refund_within_payment' })
  expect(await refund(newId(), newId(), 1)).toMatchObject({ error: 'payments.error.notPaid' })
  await runJobs(portal)
})

it('refunds once when the answer of the provider is lost', async () => {
  const { intentId, subjectId } = await pay()
  const before = await countRefunds()
  await refund(intentId, `test:${intentId}`, 250_000)
  await control(portal, { failure: 'lost', failureCount: 3 })
  await runJobs(portal)
  expect(await statusesOf(subjectId)).toEqual(['paid', 'requested'])
  await asSuperuser(portal.test, (client) =>
    client.query('update graphile_worker._private_jobs set run_at = now() where attempts > 0'),
  )
  await runJobs(portal)
  expect(await refundsAtProvider(before)).toHaveLength(1)
  expect(await statusesOf(subjectId)).toEqual(['refunded', 'completed'])
})

it('shows a refund that failed, and tries it again under a new key when the finance officer says so', async () => {
  const { intentId, subjectId } = await pay()
  const before = await countRefunds()
  await control(portal, { refundOutcome: 'failed' })
  const asked = await refund(intentId, `test:${intentId}`, 250_000)
  await runJobs(portal)
  await reconcilePayments(contextFor(portal.sandbox.url, () => minutesFromNow(3)))
  expect(await statusesOf(subjectId)).toEqual(['paid', 'failed'])
  const officer: Context = { ...portal.context, personId: newId(), role: 'finance_officer' }
  expect((await listRefunds(officer, { page: 1, status: 'failed' })).total).toBe(1)

  const refundId = asked.ok ? asked.value.refundId : ''
  const citizen: Context = { ...officer, role: 'citizen' }
  expect(await perform(citizen, retryRefund, { refundId })).toMatchObject({
    error: 'payments.error.notFound',
  })
  await control(portal, { refundOutcome: 'succeeded' })
  expect(await perform(officer, retryRefund, { refundId })).toMatchObject({ ok: true })
  await runJobs(portal)
  expect(await statusesOf(subjectId)).toEqual(['refunded', 'completed'])
  expect((await refundsAtProvider(before)).map(({ status }) => status)).toEqual(['failed', 'succeeded'])
})

it('tries a failed part again, and leaves the other parts of the payment alone', async () => {
  const { intentId, subjectId } = await pay()
  const before = await countRefunds()
  await refund(intentId, `test:${intentId}:1`, 50_000)
  await runJobs(portal)
  await control(portal, { refundOutcome: 'failed' })
  const asked = await refund(intentId, `test:${intentId}:2`, 150_000)
  await runJobs(portal)
  await reconcilePayments(contextFor(portal.sandbox.url, () => minutesFromNow(3)))
  expect(await statusesOf(subjectId)).toEqual(['paid', 'completed', 'failed'])
  expect(await refund(intentId, `test:${intentId}:3`, 60_000), 'the failed part is still owed').toMatchObject(
    {
      error: 'payments.error.refundTooLarge',
    },
  )
  await control(portal, { refundOutcome: 'succeeded' })
  const officer: Context = { ...portal.context, personId: newId(), role: 'finance_officer' }
  const refundId = asked.ok ? asked.value.refundId : ''
  const presses = await Promise.all([1, 2].map(() => perform(officer, retryRefund, { refundId })))
  expect(presses.filter(({ ok }) => ok)).toHaveLength(1)
  await runJobs(portal)
  expect(await statusesOf(subjectId)).toEqual(['paid', 'completed', 'completed'])
  await refund(intentId, `test:${intentId}:4`, 50_000)
  await runJobs(portal)
  expect(await statusesOf(subjectId)).toEqual(['refunded', 'completed', 'completed', 'completed'])
  const amounts = (await refundsAtProvider(before)).map(({ amount, status }) => [amount / 100, status])
  expect(amounts).toEqual([
    [50_000, 'succeeded'],
    [150_000, 'failed'],
    [150_000, 'succeeded'],
    [50_000, 'succeeded'],
  ])
})

it('fails for the operator to see, not for ever in the queue, when the provider does not know the payment', async () => {
  const { intentId, subjectId } = await pay()
  await asSuperuser(portal.test, (client) =>
    client.query(`update payment_intent set payment_reference = 'pi_' || $2 where id = $1`, [
      intentId,
      newId(),
    ]),
  )
  await refund(intentId, `test:${intentId}`, 250_000)
  await runJobs(portal)
  expect(await statusesOf(subjectId)).toEqual(['paid', 'failed'])
})
