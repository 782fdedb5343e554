import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { reconcilePayments } from '~/domains/payments/exchanges/reconcile-payments.server'
import { settlePayment, startPayment } from '~/domains/payments/index.server'
import { closeDatabase, transaction } from '~/platform/db.server'
import { startSandbox } from '~/sandbox/start-sandbox'
import { patienceMs } from '../../setup/eventually'
import { minutesFromNow } from '../../setup/minutes-from-now'
import {
  contextFor,
  control,
  endOnItsWay,
  newPayment,
  openPortal,
  type Portal,
  payOnPage,
  readRow,
  runJobs,
  startNew,
} from './portal'
import { countCompletions, failedIntents } from './test-subjects'

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

function statusOf(intentId: string): Promise<{ status: string }> {
  return readRow(portal, 'select status::text from payment_intent where id = $1', [intentId])
}

async function atProvider(intentId: string): Promise<unknown> {
  const settled = await settlePayment(portal.context, { intentId })
  return settled.ok ? settled.value.atProvider : settled.error
}

it('tells a refused card, money on its way and a bank that said no apart', async () => {
  const { intentId, payUrl, subjectId } = await startNew(portal)
  expect(await atProvider(intentId)).toBe('open')
  await payOnPage(payUrl, 'decline')
  expect(await atProvider(intentId)).toBe('declined')
  await payOnPage(payUrl, 'payFailsLater')
  expect(await atProvider(intentId)).toBe('processing')
  expect(await statusOf(intentId)).toEqual({ status: 'open' })
  expect(await startPayment(portal.context, newPayment(subjectId))).toMatchObject({
    error: 'payments.error.processing',
  })
  await endOnItsWay(portal, payUrl, 'failed')
  expect(await atProvider(intentId)).toBe('failed')
  expect(await atProvider(intentId)).toBe('failed')
  expect(await statusOf(intentId)).toEqual({ status: 'cancelled' })
  expect(
    failedIntents.filter((id) => id === intentId),
    'the payer is told once',
  ).toHaveLength(1)
})

it('hears from the webhook alone that the money came after all', async () => {
  await control(portal, { drop: false })
  const { intentId, payUrl, subjectId } = await startNew(portal)
  await payOnPage(payUrl, 'payLater')
  const before = portal.posts()
  await endOnItsWay(portal, payUrl, 'succeeded')
  await vi.waitFor(() => expect(portal.posts() - before).toBeGreaterThanOrEqual(3), patienceMs)
  await runJobs(portal)
  expect(await statusOf(intentId)).toEqual({ status: 'paid' })
  expect(await transaction(portal.context, (tx) => countCompletions(tx, subjectId))).toBe(1)
})

it('hears from the webhook alone that the bank said no', async () => {
  await control(portal, { drop: false })
  const { intentId, payUrl } = await startNew(portal)
  await payOnPage(payUrl, 'payFailsLater')
  const before = portal.posts()
  await endOnItsWay(portal, payUrl, 'failed')
  await vi.waitFor(() => expect(portal.posts() - before).toBeGreaterThanOrEqual(2), patienceMs)
  await runJobs(portal)
  expect(await statusOf(intentId)).toEqual({ status: 'cancelled' })
  expect(failedIntents).toContain(intentId)
})

it('begins a new payment where nothing can come from the old one, even when nobody told', async () => {
  const { intentId, payUrl, subjectId } = await startNew(portal)
  await payOnPage(payUrl, 'payFailsLater')
  await endOnItsWay(portal, payUrl, 'failed')
  const again = await startPayment(portal.context, newPayment(subjectId))
  expect(again).toMatchObject({ ok: true, value: { reused: false } })
  if (!again.ok) return
  expect(again.value.intentId).not.toBe(intentId)
  await payOnPage(again.value.payUrl)
  expect(await atProvider(again.value.intentId)).toBe('paid')
})

it('does not say that a page is open while the provider does not answer', async () => {
  const { subjectId, intentId } = await startNew(portal)
  const deaf = contextFor('http://127.0.0.1:9')
  expect(await startPayment(deaf, newPayment(subjectId))).toMatchObject({
    error: 'payments.error.outcomeUnknown',
  })
  expect(await settlePayment(deaf, { intentId })).toMatchObject({
    error: 'payments.error.providerUnavailable',
  })
})

it('keeps money on its way open after the time to pay, and settles it when it comes', async () => {
  const { intentId, payUrl } = await startNew(portal)
  await payOnPage(payUrl, 'payLater')
  const later = contextFor(portal.sandbox.url, () => minutesFromNow(45))
  await reconcilePayments(later)
  expect(await statusOf(intentId)).toEqual({ status: 'open' })
  await endOnItsWay(portal, payUrl, 'succeeded')
  await reconcilePayments(later)
  expect(await statusOf(intentId)).toEqual({ status: 'paid' })
})

it('shows a page that the provider does not know to the operator, and gives it up when its time is over', async () => {
  const { intentId, subjectId } = await startNew(portal)
  const other = await startSandbox({ peopleFile: 'no-such-file' })
  try {
    const context = contextFor(other.url)
    expect(await settlePayment(context, { intentId })).toMatchObject({
      value: { status: 'unresolved', atProvider: 'missing' },
    })
    expect(await startPayment(context, newPayment(subjectId))).toMatchObject({
      error: 'payments.error.outcomeUnknown',
    })
    await reconcilePayments(contextFor(other.url, () => minutesFromNow(31)))
    expect(await statusOf(intentId)).toEqual({ status: 'expired' })
  } finally {
    await other.stop()
  }
})
