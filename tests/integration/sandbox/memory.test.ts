import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { HostedPage } from '~/domains/payments/ports'
import { createStripe } from '~/integrations/stripe/create-stripe'
import { sandboxKeys } from '~/sandbox/config'
import { loadPeople } from '~/sandbox/people'
import { type Sandbox, startSandbox } from '~/sandbox/start-sandbox'
import { patienceMs } from '../../setup/eventually'
import { minutesFromNow } from '../../setup/minutes-from-now'
import { testDay } from '../../setup/test-day'

let folder: string
let sandbox: Sandbox
let gateway: HostedPage

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'hamroh-sandbox-'))
  await start()
})
afterEach(async () => {
  await sandbox.stop()
  rmSync(folder, { recursive: true })
})

async function start(): Promise<void> {
  sandbox = await startSandbox({ peopleFile: 'no-such-file', keptFolder: folder })
  gateway = createStripe({
    secretKey: sandboxKeys.stripeSecretKey,
    webhookSecret: sandboxKeys.stripeWebhookSecret,
    apiUrl: sandbox.url,
  })
}

async function restart(): Promise<void> {
  await sandbox.stop()
  await start()
}

const request = {
  intentId: 'intent',
  amountTiyin: 2_500_000n,
  currency: 'UZS',
  lines: [{ name: 'HD', quantity: 1, unitAmountTiyin: 2_500_000n }],
  successUrl: 'http://localhost/paid',
  cancelUrl: 'http://localhost/cart',
  expiresAt: minutesFromNow(60),
  locale: 'en',
  idempotencyKey: 'key',
}

async function open() {
  const opened = await gateway.createCheckout(request)
  if (!opened.ok) throw new Error(opened.error)
  return opened.value
}

/** The address of a page holds the port of the stand-in that made it. */
function press(sessionId: string, action: string): Promise<Response> {
  const body = new URLSearchParams({ action })
  return fetch(`${sandbox.url}/stripe/checkout/${sessionId}`, { method: 'POST', body, redirect: 'manual' })
}

it('refunds after a restart what was paid before it, once', async () => {
  const { sessionId } = await open()
  await press(sessionId, 'pay')
  await restart()
  const paid = await gateway.retrieve(sessionId)
  const paymentReference = (paid.ok && paid.value.paymentReference) || ''
  const refund = { paymentReference, amountTiyin: 2_000_000n, idempotencyKey: 'refund' }
  const first = await gateway.refund(refund)
  expect(first).toMatchObject({ ok: true, value: { status: 'succeeded' } })
  await restart()
  expect(await gateway.refund(refund)).toEqual(first)
  const more = { ...refund, idempotencyKey: 'more', amountTiyin: 500_001n }
  expect(await gateway.refund(more)).toMatchObject({ ok: false })
})

it('keeps the page of a double click the same over a restart', async () => {
  const first = await open()
  await restart()
  expect(await open()).toEqual(first)
})

it('ends after a restart a payment that was on its way', async () => {
  await fetch(`${sandbox.url}/stripe/_control`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ settleMs: 300 }),
  })
  const { sessionId } = await open()
  await press(sessionId, 'payLater')
  await restart()
  await vi.waitFor(
    async () => expect(await gateway.retrieve(sessionId)).toMatchObject({ value: { status: 'paid' } }),
    patienceMs,
  )
})

it('keeps messages', async () => {
  const login = await fetch(`${sandbox.url}/eskiz/api/auth/login`, {
    method: 'POST',
    body: new URLSearchParams({ email: sandboxKeys.eskizEmail, password: sandboxKeys.eskizPassword }),
  })
  const { data } = (await login.json()) as { data: { token: string } }
  await fetch(`${sandbox.url}/eskiz/api/message/sms/send`, {
    method: 'POST',
    headers: { authorization: `Bearer ${data.token}` },
    body: new URLSearchParams({ mobile_phone: '998901234567', message: 'Salom' }),
  })
  await restart()
  const inbox = await fetch(`${sandbox.url}/inbox.json?to=998901234567`)
  expect(await inbox.json()).toMatchObject({ messages: [{ text: 'Salom' }] })
})

it('knows after a restart who signed in as somebody new', () => {
  const file = path.join(folder, 'people.json')
  const people = loadPeople('no-such-file', testDay, file)
  const known = people.list()[0]
  if (!known) throw new Error('there are three')
  people.put({ ...known, key: 'other', pinfl: '62902040040047' })
  people.close()
  const again = loadPeople('no-such-file', testDay, file)
  expect(again.getByPinfl('62902040040047')?.key).toBe('other')
  expect(again.list()).toHaveLength(people.list().length)
})

it.each([
  ['cut short', '{"format":1,"sessions":[{"id":'],
  ['of another format', '{"format":0,"sessions":[]}'],
])('sets a file aside that is %s, says so and starts', async (_what, content) => {
  await sandbox.stop()
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  writeFileSync(path.join(folder, 'stripe.json'), content)
  await start()
  expect(said.mock.calls.join()).toContain('set aside')
  expect(readdirSync(folder).filter((name) => name.endsWith('.unreadable'))).toHaveLength(1)
  await open()
  said.mockRestore()
})

it('writes nothing without a folder', async () => {
  await sandbox.stop()
  sandbox = await startSandbox({ peopleFile: 'no-such-file' })
  expect(readdirSync(folder)).toEqual([])
})
