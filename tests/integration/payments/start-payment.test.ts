import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { reconcilePayments } from '~/domains/payments/exchanges/reconcile-payments.server'
import { expirePayment, listUnresolved, settlePayment, startPayment } from '~/domains/payments/index.server'
import { newId } from '~/lib/ids'
import { som } from '~/lib/money'
import { closeDatabase } from '~/platform/db.server'
import { minutesFromNow } from '../../setup/minutes-from-now'
import {
  contextFor,
  control,
  newPayment,
  openPortal,
  type Portal,
  payOnPage,
  readRow,
  startNew,
} from './portal'

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

async function sessionsOf(intentId: string): Promise<number> {
  const { sessions } = await control(portal, {})
  return sessions.filter((session) => session.client_reference_id === intentId).length
}

function statusOf(intentId: string): Promise<{ status: string }> {
  return readRow(portal, 'select status::text from payment_intent where id = $1', [intentId])
}

it('gives a double click one payment and one page', async () => {
  const input = newPayment()
  const answers = await Promise.all([1, 2, 3, 4].map(() => startPayment(portal.context, input)))
  const urls = new Set(answers.map((answer) => (answer.ok ? answer.value.payUrl : answer.error)))
  expect(urls.size).toBe(1)
  const again = await startPayment(portal.context, input)
  expect(again).toMatchObject({ ok: true, value: { reused: true } })
  if (again.ok) expect(await sessionsOf(again.value.intentId)).toBe(1)
})

it('refuses amounts that the provider does not take, before anything is written', async () => {
  const small = newPayment(newId(), { amountTiyin: som(5_000) })
  expect(await startPayment(portal.context, small)).toEqual({
    ok: false,
    error: 'payments.error.amountTooSmall',
    details: { bound: '6\u00A0100' },
  })
  const large = newPayment(newId(), { amountTiyin: som(1_000_000), locale: 'en' })
  expect(await startPayment(portal.context, large)).toMatchObject({
    error: 'payments.error.amountTooLarge',
    details: { bound: '999,999' },
  })
  const sql = 'select count(*)::int as n from payment_intent where subject_id = any($1::uuid[])'
  expect(await readRow(portal, sql, [[small.subjectId, large.subjectId]])).toEqual({ n: 0 })
})

it('asks again with the same key when the answer is lost, so that one page exists', async () => {
  await control(portal, { failure: 'lost', failureCount: 4 })
  const { intentId } = await startNew(portal)
  expect(await sessionsOf(intentId)).toBe(1)
})

it('shows a payment whose answer never came to the operator, and opens the same one later', async () => {
  await control(portal, { failure: 'lost', failureCount: 100 })
  const input = newPayment()
  const lost = await startPayment(portal.context, input)
  expect(lost).toMatchObject({ ok: false, error: 'payments.error.outcomeUnknown' })
  const waiting = await listUnresolved({ ...portal.context, role: 'finance_officer' })
  const unresolved = waiting.find(({ subjectId }) => subjectId === input.subjectId)
  expect(unresolved).toBeDefined()
  expect(await listUnresolved({ ...portal.context, role: 'citizen', personId: newId() })).toEqual([])

  await control(portal, { failure: 'none', failureCount: 0 })
  const opened = await startPayment(portal.context, input)
  expect(opened).toMatchObject({ ok: true, value: { intentId: unresolved?.id } })
  expect(await sessionsOf(unresolved?.id ?? '')).toBe(1)
})

it('closes a payment that nobody paid in time, at the provider too', async () => {
  const { intentId, payUrl } = await startNew(portal)
  const later = contextFor(portal.sandbox.url, () => minutesFromNow(31))
  await reconcilePayments(later)
  expect(await statusOf(intentId)).toEqual({ status: 'expired' })
  expect((await fetch(payUrl, { method: 'POST', body: new URLSearchParams({ action: 'pay' }) })).status).toBe(
    410,
  )
})

it('settles instead of closing when the payer was faster', async () => {
  const { intentId, subjectId, payUrl } = await startNew(portal)
  await payOnPage(payUrl)
  expect(await expirePayment(portal.context, { subjectId })).toMatchObject({
    ok: true,
    value: { status: 'paid' },
  })
  expect(await startPayment(portal.context, newPayment(subjectId))).toMatchObject({
    error: 'payments.error.alreadyPaid',
  })
  expect(await statusOf(intentId)).toEqual({ status: 'paid' })
})

it('finds in the reconciler what no webhook told', async () => {
  const { intentId, payUrl } = await startNew(portal)
  await payOnPage(payUrl)
  await reconcilePayments(contextFor(portal.sandbox.url, () => minutesFromNow(3)))
  expect(await statusOf(intentId)).toEqual({ status: 'paid' })
  expect(await settlePayment(portal.context, { intentId: newId() })).toMatchObject({
    error: 'payments.error.notFound',
  })
})
