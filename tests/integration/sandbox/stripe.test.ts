import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import Stripe from 'stripe'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { CheckoutRequest, HostedPage, PaymentEvent } from '~/domains/payments/ports'
import { createStripe } from '~/integrations/stripe/create-stripe'
import { sandboxKeys } from '~/sandbox/config'
import { type Sandbox, startSandbox } from '~/sandbox/start-sandbox'
import { minutesFromNow } from '../../setup/minutes-from-now'
import { messageOf } from '../payments/provider-message'

let sandbox: Sandbox
let gateway: HostedPage
let hook: Server
/** What the portal's webhook took, in order of arrival. */
let received: PaymentEvent[] = []
let refuseWebhooks = 0
let waiters: (() => void)[] = []

function readEvent(rawBody: string, signature?: string) {
  return gateway.readEvent(messageOf(rawBody, signature ? { 'Stripe-Signature': signature } : {}))
}

beforeAll(async () => {
  hook = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    if (refuseWebhooks > 0) {
      refuseWebhooks -= 1
      response.writeHead(500).end()
      return
    }
    const event = readEvent(String(Buffer.concat(chunks)), String(request.headers['stripe-signature']))
    if (event.ok) received.push(event.value)
    response.writeHead(event.ok ? 200 : 400).end()
    for (const wake of waiters) wake()
  })
  await new Promise<void>((done) => hook.listen(0, '127.0.0.1', done))
  const webhookUrl = `http://127.0.0.1:${(hook.address() as AddressInfo).port}/hook`
  sandbox = await startSandbox({ peopleFile: 'no-such-file', webhookUrl, hangMs: 5_000, webhookRetryMs: 20 })
  gateway = createStripe({
    secretKey: sandboxKeys.stripeSecretKey,
    webhookSecret: sandboxKeys.stripeWebhookSecret,
    apiUrl: sandbox.url,
    timeoutMs: 700,
  })
})
afterAll(async () => {
  await sandbox.stop()
  hook.closeAllConnections()
  await new Promise((done) => hook.close(done))
})
beforeEach(async () => {
  received = []
  refuseWebhooks = 0
  await control({ reset: true })
})

async function control(
  settings: Record<string, unknown>,
): Promise<{ events: { id: string; type: string }[] }> {
  const response = await fetch(`${sandbox.url}/stripe/_control`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(settings),
  })
  expect(response.status).toBe(200)
  return response.json() as Promise<{ events: { id: string; type: string }[] }>
}

/** Resolves once `enough` holds; the test's own time limit ends a wait in vain. */
async function until(enough: () => boolean): Promise<void> {
  while (!enough()) await new Promise<void>((wake) => waiters.push(wake))
  waiters = []
}

const isPaid = (event: PaymentEvent) => event.type === 'checkoutPaid'

let count = 0
function makeRequest(changes: Partial<CheckoutRequest> = {}): CheckoutRequest {
  count += 1
  return {
    intentId: `intent-${count}`,
    amountTiyin: 2_500_000n,
    currency: 'UZS',
    lines: [
      { name: 'Savat', quantity: 2, unitAmountTiyin: 1_000_000n },
      { name: 'Yetkazish', quantity: 1, unitAmountTiyin: 500_000n },
    ],
    successUrl: 'http://localhost:3000/paid?session={CHECKOUT_SESSION_ID}',
    cancelUrl: 'http://localhost:3000/cart',
    expiresAt: minutesFromNow(30),
    locale: 'en',
    idempotencyKey: `key-${count}`,
    metadata: { order: 'HB-1' },
    ...changes,
  }
}

async function open(changes: Partial<CheckoutRequest> = {}) {
  const created = await gateway.createCheckout(makeRequest(changes))
  if (!created.ok) throw new Error(created.error)
  return created.value
}

function press(url: string, action: string): Promise<Response> {
  return fetch(url, { method: 'POST', body: new URLSearchParams({ action }), redirect: 'manual' })
}

async function pay(url: string): Promise<void> {
  expect((await press(url, 'pay')).status).toBe(303)
}

async function getPaid() {
  const session = await open()
  await pay(session.url)
  const state = await gateway.retrieve(session.sessionId)
  if (!state.ok || !state.value.paymentReference) throw new Error('not paid')
  return { ...session, paymentReference: state.value.paymentReference }
}

describe('Stripe checkout', () => {
  it('shows the lines, takes the money, tells by webhook and sends the payer back', async () => {
    const { sessionId, url } = await open()
    const page = await (await fetch(`${url}?lang=en`)).text()
    expect(page).toContain('Savat')
    expect(page).toContain('25,000')
    expect(await gateway.retrieve(sessionId)).toMatchObject({
      value: { status: 'open', paymentReference: null },
    })
    const back = await press(url, 'pay')
    expect(back.headers.get('location')).toBe(`http://localhost:3000/paid?session=${sessionId}`)
    const state = await gateway.retrieve(sessionId)
    expect(state).toMatchObject({ value: { status: 'paid', amountTiyin: 2_500_000n, currency: 'UZS' } })
    await until(() => received.some(isPaid))
    expect(received.find(isPaid)).toMatchObject({ sessionId, intentId: `intent-${count}` })
  })

  it('takes the money once when Pay is pressed twice', async () => {
    const { url, sessionId } = await open()
    const answers = await Promise.all([press(url, 'pay'), press(url, 'pay'), press(url, 'pay')])
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
    await until(() => received.some(isPaid))
    expect(received.filter((event) => isPaid(event) && event.sessionId === sessionId)).toHaveLength(1)
  })

  it('keeps the session open when the card is declined', async () => {
    const { url, sessionId } = await open()
    expect((await press(url, 'decline')).status).toBe(402)
    expect(await gateway.retrieve(sessionId)).toMatchObject({ value: { status: 'declined' } })
    await pay(url)
    expect(await gateway.retrieve(sessionId)).toMatchObject({ value: { status: 'paid' } })
  })

  it('cannot be paid after it was expired, nor expired after it was paid', async () => {
    const gone = await open()
    expect(await gateway.expire(gone.sessionId)).toMatchObject({ value: { status: 'expired' } })
    expect((await press(gone.url, 'pay')).status).toBe(410)
    await until(() => received.some(({ type }) => type === 'checkoutExpired'))
    const paid = await open()
    await pay(paid.url)
    expect(await gateway.expire(paid.sessionId)).toMatchObject({ value: { status: 'paid' } })
  })

  it('keeps to the limits of the currency', async () => {
    const one = (amount: bigint) => [{ name: 'x', quantity: 1, unitAmountTiyin: amount }]
    expect(gateway.limits('UZS')).toEqual({ minTiyin: 610_000n, maxTiyin: 99_999_999n })
    expect(gateway.limits('XAU')).toBeNull()
    for (const [amountTiyin, error] of [
      [609_999n, 'payments.error.amountTooSmall'],
      [100_000_000n, 'payments.error.amountTooLarge'],
    ] as const) {
      const answer = await gateway.createCheckout(makeRequest({ amountTiyin, lines: one(amountTiyin) }))
      expect(answer).toEqual({ ok: false, error })
      const sdk = createSdk().checkout.sessions.create({
        mode: 'payment',
        success_url: 'http://localhost/ok',
        line_items: [
          { price_data: { currency: 'uzs', unit_amount: Number(amountTiyin), product_data: { name: 'x' } } },
        ],
      })
      await expect(sdk).rejects.toMatchObject({
        code: error.includes('Small') ? 'amount_too_small' : 'amount_too_large',
      })
    }
  })
})

function createSdk(key: string = sandboxKeys.stripeSecretKey): Stripe {
  const { hostname, port } = new URL(sandbox.url)
  return new Stripe(key, { host: hostname, port, protocol: 'http', telemetry: false, maxNetworkRetries: 0 })
}

describe('Stripe as the official SDK sees it', () => {
  it('expands, lists and names what is missing', async () => {
    const sdk = createSdk()
    const { sessionId, paymentReference } = await getPaid()
    const session = await sdk.checkout.sessions.retrieve(sessionId, {
      expand: ['payment_intent', 'line_items'],
    })
    expect(session.payment_intent).toMatchObject({
      id: paymentReference,
      status: 'succeeded',
      amount: 2_500_000,
    })
    expect(session.line_items?.data.map(({ quantity }) => quantity)).toEqual([1, 2])
    const found = await sdk.checkout.sessions.list({ payment_intent: paymentReference })
    expect(found.data.map(({ id }) => id)).toEqual([sessionId])
    await expect(sdk.checkout.sessions.retrieve('cs_test_none')).rejects.toMatchObject({
      code: 'resource_missing',
    })
    const events = await sdk.events.list({ type: 'checkout.session.completed', limit: 1 })
    expect(events.data[0]?.type).toBe('checkout.session.completed')
    expect(events.has_more).toBe(true)
  })

  it('refuses a foreign key', async () => {
    await expect(createSdk('sk_test_other').events.list()).rejects.toBeInstanceOf(
      Stripe.errors.StripeAuthenticationError,
    )
  })
})

describe('Stripe idempotency', () => {
  it('answers the same for the same key, and refuses the key with other parameters', async () => {
    const request = makeRequest()
    const first = await gateway.createCheckout(request)
    expect(await gateway.createCheckout(request)).toEqual(first)
    const other = await gateway.createCheckout({ ...request, intentId: 'another' })
    expect(other).toEqual({ ok: false, error: 'payments.error.keyReused' })
  })

  it('refunds once when the answer is lost on the way', async () => {
    const { paymentReference } = await getPaid()
    await control({ failure: 'lost', failureCount: 1 })
    const refund = await gateway.refund({ paymentReference, amountTiyin: 700_000n, idempotencyKey: 'lost-1' })
    expect(refund).toMatchObject({ ok: true, value: { status: 'succeeded' } })
    const refunds = await createSdk().refunds.list({ payment_intent: paymentReference })
    expect(refunds.data.map(({ amount }) => amount)).toEqual([700_000])
  })

  it.each(['error', 'timeout', 'lost'])('says that the outcome is not known: %s', async (failure) => {
    const { paymentReference } = await getPaid()
    await control({ failure, failureCount: 3 })
    const refund = { paymentReference, amountTiyin: 700_000n, idempotencyKey: `unknown-${failure}` }
    expect(await gateway.refund(refund)).toEqual({ ok: false, error: 'payments.error.outcomeUnknown' })
    await control({ failure: 'none' })
    expect(await gateway.refund(refund)).toMatchObject({ ok: true })
    const refunds = await createSdk().refunds.list({ payment_intent: paymentReference })
    expect(refunds.data).toHaveLength(1)
  })
})

describe('Stripe refunds', () => {
  it('gives back in parts, never more than was paid', async () => {
    const { paymentReference } = await getPaid()
    const give = (amountTiyin: bigint, idempotencyKey: string) =>
      gateway.refund({ paymentReference, amountTiyin, idempotencyKey })
    expect(await give(1_000_000n, `${paymentReference}-1`)).toMatchObject({ value: { status: 'succeeded' } })
    expect(await give(1_000_000n, `${paymentReference}-2`)).toMatchObject({ ok: true })
    expect(await give(1_000_000n, `${paymentReference}-3`)).toMatchObject({ ok: false })
    expect(await give(500_000n, `${paymentReference}-4`)).toMatchObject({ ok: true })
    expect(await give(1n, `${paymentReference}-5`)).toEqual({
      ok: false,
      error: 'payments.error.refusedByProvider',
      details: { reason: 'charge_already_refunded' },
    })
  })

  it('finds a refund by our own id, the failed one only when there is no other', async () => {
    const { paymentReference } = await getPaid()
    const wanted = { paymentReference, refundId: 'our-1' }
    const metadata = { refundId: 'our-1' }
    const give = (idempotencyKey: string) =>
      gateway.refund({ paymentReference, amountTiyin: 700_000n, idempotencyKey, metadata })
    expect(await gateway.findRefund(wanted)).toEqual({ ok: true, value: null })
    await control({ refundOutcome: 'failed' })
    await give(`${paymentReference}-failed`)
    expect(await gateway.findRefund(wanted)).toMatchObject({ value: { status: 'failed' } })
    await control({ refundOutcome: 'succeeded' })
    const done = await give(`${paymentReference}-done`)
    expect(await gateway.findRefund(wanted)).toEqual(done)
    expect(await gateway.findRefund({ ...wanted, refundId: 'our-2' })).toEqual({ ok: true, value: null })
  })

  it('can fail after it was accepted, and says so by event', async () => {
    const { paymentReference } = await getPaid()
    await control({ refundOutcome: 'failed' })
    const refund = await gateway.refund({ paymentReference, amountTiyin: 700_000n, idempotencyKey: 'fails' })
    expect(refund).toMatchObject({ ok: true, value: { status: 'pending' } })
    await until(() => received.some(({ providerType }) => providerType === 'refund.failed'))
    expect(received.find(({ providerType }) => providerType === 'refund.failed')).toMatchObject({
      type: 'refundChanged',
      paymentReference,
    })
  })
})

describe('Stripe webhooks', () => {
  it('refuses a body that was changed and a message without signature', async () => {
    const payload = JSON.stringify({
      id: 'evt_1',
      object: 'event',
      type: 'customer.created',
      created: 1,
      data: { object: {} },
    })
    const signature = createSdk().webhooks.generateTestHeaderString({
      payload,
      secret: sandboxKeys.stripeWebhookSecret,
    })
    expect(readEvent(payload, signature)).toMatchObject({ ok: true, value: { type: 'other' } })
    const bad = { ok: false, error: 'payments.error.badSignature' }
    expect(readEvent(`${payload} `, signature)).toEqual(bad)
    expect(readEvent(payload)).toEqual(bad)
  })

  it('refuses a message dated ahead of the clock, which would stay good until then', () => {
    const payload = JSON.stringify({
      id: 'evt_2',
      object: 'event',
      type: 'customer.created',
      created: 1_790_000_000,
      data: { object: {} },
    })
    const dated = (seconds: number) =>
      createSdk().webhooks.generateTestHeaderString({
        payload,
        secret: sandboxKeys.stripeWebhookSecret,
        timestamp: Math.floor(minutesFromNow(seconds / 60).getTime() / 1000),
      })
    expect(readEvent(payload, dated(60)).ok, 'two clocks differ a little').toBe(true)
    for (const ahead of [dated(3600), `t=1,${dated(3600)}`])
      expect(readEvent(payload, ahead)).toEqual({ ok: false, error: 'payments.error.badSignature' })
  })

  it('arrive twice on demand, with the same id', async () => {
    await control({ duplicate: true })
    await pay((await open()).url)
    await until(() => received.filter(isPaid).length === 2)
    const [first, second] = received.filter(isPaid)
    expect(first?.eventId).toBe(second?.eventId)
  })

  it('arrive in the wrong order on demand', async () => {
    await control({ reorder: true })
    await pay((await open()).url)
    await until(() => received.length === 3)
    expect(received.map(({ providerType }) => providerType)).toEqual([
      'checkout.session.completed',
      'payment_intent.succeeded',
      'charge.succeeded',
    ])
  })

  it('are tried again until they are taken', async () => {
    refuseWebhooks = 4
    await pay((await open()).url)
    await until(() => received.some(isPaid))
  })

  it('are not sent when dropped, and can be sent later', async () => {
    await control({ drop: true })
    await pay((await open()).url)
    const { events } = await control({ drop: false })
    const event = events.filter(({ type }) => type === 'checkout.session.completed').at(-1)
    const arrivals = () => received.filter(({ eventId }) => eventId === event?.id)
    expect(arrivals()).toEqual([])
    await fetch(`${sandbox.url}/stripe/_control/events/${event?.id}/resend`, {
      method: 'POST',
      headers: { accept: 'application/json' },
    })
    expect(arrivals()).toHaveLength(1)
  })

  it('tell of money that arrives later', async () => {
    await control({ settleMs: 100 })
    const { url, sessionId } = await open()
    expect((await press(url, 'payLater')).status).toBe(303)
    expect(await gateway.retrieve(sessionId)).toMatchObject({ value: { status: 'processing' } })
    await until(() => received.some(isPaid))
    expect(received.map(({ type }) => type)).toContain('checkoutProcessing')
    expect(await gateway.retrieve(sessionId)).toMatchObject({ value: { status: 'paid' } })
  })
  it('tell of money that does not arrive after all', async () => {
    const { url, sessionId } = await open()
    expect((await press(url, 'payFailsLater')).status).toBe(303)
    expect(await gateway.retrieve(sessionId)).toMatchObject({ value: { status: 'processing' } })
    await fetch(`${sandbox.url}/stripe/_control/sessions/${sessionId}/failed`, { method: 'POST' })
    await until(() => received.some(({ type }) => type === 'checkoutFailed'))
    expect(await gateway.retrieve(sessionId)).toMatchObject({ value: { status: 'failed' } })
    expect(await gateway.expire(sessionId)).toMatchObject({ value: { status: 'failed' } })
  })
})
