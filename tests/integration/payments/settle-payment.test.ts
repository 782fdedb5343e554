import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { answerProvider, settlePayment } from '~/domains/payments/index.server'
import { newId } from '~/lib/ids'
import { som } from '~/lib/money'
import { closeDatabase, transaction } from '~/platform/db.server'
import { patienceMs } from '../../setup/eventually'
import { control, openPortal, type Portal, payOnPage, readRow, runJobs, startNew } from './portal'
import { messageOf } from './provider-message'
import { readPayment } from './read-payment'
import { countCompletions, goneEnding } from './test-subjects'

let portal: Portal

beforeAll(async () => {
  portal = await openPortal()
})
afterAll(async () => {
  await portal?.close()
  await closeDatabase()
  await portal?.test.drop()
})
beforeEach(() => control(portal, { reset: true }))

function completions(subjectId: string): Promise<number> {
  return transaction(portal.context, (tx) => countCompletions(tx, subjectId))
}

/** Waits until the stand-in has posted so many more events. */
async function takes(events: number, work: () => Promise<void>): Promise<void> {
  const before = portal.posts()
  await work()
  await vi.waitFor(() => expect(portal.posts() - before).toBeGreaterThanOrEqual(events), patienceMs)
}

it('settles once when every event comes twice and in the wrong order', async () => {
  await control(portal, { duplicate: true, reorder: true })
  const { subjectId, intentId, payUrl } = await startNew(portal)
  await takes(6, () => payOnPage(payUrl))
  await runJobs(portal)
  expect(await completions(subjectId)).toBe(1)
  expect(await readPayment(intentId)).toMatchObject({ status: 'paid', refunds: [] })
  const events = await readRow<{ kept: number; worked: number }>(
    portal,
    `select count(*)::int as kept, count(processed_at)::int as worked from provider_event
     where payload->>'intentId' = $1`,
    [intentId],
  )
  // The page's, the payment's and the charge's.
  expect(events).toEqual({ kept: 3, worked: 3 })
})

it('settles from the return page when no webhook comes, and once when it comes after all', async () => {
  await control(portal, { drop: true })
  const { subjectId, intentId, payUrl } = await startNew(portal)
  await payOnPage(payUrl)
  expect(await settlePayment(portal.context, { intentId })).toMatchObject({
    ok: true,
    value: { status: 'paid' },
  })
  await settlePayment(portal.context, { intentId })
  expect(await completions(subjectId)).toBe(1)

  const { events } = await control(portal, { drop: false })
  const completed = events.filter((event) => event.type === 'checkout.session.completed').at(-1)
  await takes(1, async () => {
    await fetch(`${portal.sandbox.url}/stripe/_control/events/${completed?.id}/resend`, { method: 'POST' })
  })
  await runJobs(portal)
  expect(await completions(subjectId)).toBe(1)
})

it('pays everything back when the subject is gone by then', async () => {
  const subjectId = `${newId().slice(0, -4)}${goneEnding}`
  const { intentId, payUrl } = await startNew(portal, { subjectId })
  await payOnPage(payUrl)
  const settled = await settlePayment(portal.context, { intentId })
  expect(settled).toMatchObject({ ok: true, value: { status: 'paid', refusal: 'test.error.gone' } })
  await runJobs(portal)
  const payment = await readPayment(intentId)
  expect(payment).toMatchObject({
    status: 'refunded',
    refunds: [{ amountTiyin: som(250_000), status: 'completed', reasonCode: 'test.error.gone' }],
  })
  expect(await completions(subjectId)).toBe(0)
})

it('leaves a payment open while nobody pays', async () => {
  const { intentId, payUrl } = await startNew(portal)
  expect(await settlePayment(portal.context, { intentId })).toMatchObject({
    ok: true,
    value: { status: 'open' },
  })
  expect(await readPayment(intentId)).toMatchObject({ status: 'open', payUrl })
})

it('refuses a body that was not signed, and keeps nothing of it', async () => {
  const message = messageOf('{"id":"evt_forged"}', { 'stripe-signature': 't=1,v1=00' })
  expect(await answerProvider(portal.context, 'stripe', message)).toEqual({ status: 400, body: null })
  expect(await answerProvider(portal.context, 'nobody', message)).toBeNull()
  expect(await answerProvider(portal.context, 'constructor', message)).toBeNull()
  const row = await readRow<{ n: number }>(
    portal,
    `select count(*)::int as n from provider_event where id like '%forged%'`,
    [],
  )
  expect(row.n).toBe(0)
})

it('says that money is on its way while the bank still works on it', async () => {
  const { intentId, payUrl } = await startNew(portal)
  await payOnPage(payUrl, 'payLater')
  expect(await settlePayment(portal.context, { intentId })).toMatchObject({
    ok: true,
    value: { status: 'open', atProvider: 'processing' },
  })
})
