import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type ContextWith, systemContext } from '~/domains/identity/context'
import {
  answerProvider,
  type PaymentPorts,
  paymentJobs,
  type StartPaymentInput,
  startPayment,
} from '~/domains/payments/index.server'
import type { PaidSubjects } from '~/domains/payments/ports'
import { createStripe } from '~/integrations/stripe/create-stripe'
import { newId } from '~/lib/ids'
import { som } from '~/lib/money'
import { sandboxKeys } from '~/sandbox/config'
import { type Sandbox, startSandbox } from '~/sandbox/start-sandbox'
import { createTaskList } from '~/worker/task-list'
import type { Beginning, TestDatabase } from '../../setup/database-per-test'
import { minutesFromNow } from '../../setup/minutes-from-now'
import { runDueJobs } from '../../setup/run-due-jobs'
import { asSuperuser, openDatabase } from '../ledger/open-database'
import { messageOf } from './provider-message'
import { testSubjects } from './test-subjects'

/** The portal's side of payments on a database of its own, with the stand-in of Stripe posting to its webhook. */
export interface Portal {
  test: TestDatabase
  sandbox: Sandbox
  context: ContextWith<PaymentPorts>
  /** How many webhook posts were answered with 200 since the last `settings` call. */
  posts(): number
  close(): Promise<void>
}

export async function openPortal(
  beginning: Beginning = 'empty',
  paidSubjects: PaidSubjects = testSubjects,
): Promise<Portal> {
  const test = await openDatabase(beginning)
  const hook = createServer()
  await new Promise<void>((done) => hook.listen(0, '127.0.0.1', done))
  const webhookUrl = `http://127.0.0.1:${(hook.address() as AddressInfo).port}/api/payments/stripe`
  const sandbox = await startSandbox({
    peopleFile: 'no-such-file',
    webhookUrl,
    hangMs: 2_000,
    webhookRetryMs: 20,
  })
  const context = contextFor(sandbox.url, undefined, paidSubjects)
  let taken = 0
  answerWebhooks(hook, context, () => {
    taken += 1
  })
  return {
    test,
    sandbox,
    context,
    posts: () => taken,
    async close() {
      await sandbox.stop()
      hook.closeAllConnections()
      await new Promise((done) => hook.close(done))
    },
  }
}

export function contextFor(
  stripeUrl: string,
  now?: () => Date,
  paidSubjects: PaidSubjects = testSubjects,
): ContextWith<PaymentPorts> {
  const stripe = createStripe({
    secretKey: sandboxKeys.stripeSecretKey,
    webhookSecret: sandboxKeys.stripeWebhookSecret,
    apiUrl: stripeUrl,
    timeoutMs: 1_500,
  })
  return { ...systemContext(now, 'test'), ports: { payments: { stripe }, paidSubjects } }
}

function answerWebhooks(hook: Server, context: ContextWith<PaymentPorts>, taken: () => void): void {
  hook.on('request', async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const rawBody = Buffer.concat(chunks).toString('utf8')
    const headers = { 'stripe-signature': String(request.headers['stripe-signature']) }
    const answer = await answerProvider(context, 'stripe', messageOf(rawBody, headers))
    if (answer?.status === 200) taken()
    response.writeHead(answer?.status ?? 404).end()
  })
}

/** Runs every job that is due, as the worker would. */
export function runJobs(portal: Portal): Promise<void> {
  return runDueJobs(
    portal.test.ownerUrl,
    createTaskList<PaymentPorts>(paymentJobs, () => portal.context),
  )
}

export function newPayment(
  subjectId = newId(),
  overrides: Partial<StartPaymentInput> = {},
): StartPaymentInput {
  return {
    purpose: 'device_top_up',
    subjectId,
    onceId: subjectId,
    amountTiyin: som(250_000),
    lines: [{ name: 'HD-TEST', quantity: 1, unitAmountTiyin: som(250_000) }],
    successPath: '/ru/paid?payment={intentId}',
    cancelPath: '/ru/cancelled',
    expiresAt: minutesFromNow(30),
    locale: 'ru',
    ...overrides,
  }
}

export async function startNew(portal: Portal, overrides: Partial<StartPaymentInput> = {}) {
  const input = newPayment(undefined, overrides)
  const started = await startPayment(portal.context, input)
  if (!started.ok) throw new Error(started.error)
  return { subjectId: input.subjectId, ...started.value }
}

/** What a person does on the provider's page. */
export async function payOnPage(
  payUrl: string,
  action: 'decline' | 'pay' | 'payFailsLater' | 'payLater' = 'pay',
): Promise<void> {
  const response = await fetch(payUrl, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ action, email: 'payer@example.uz' }),
  })
  const expected = action === 'decline' ? 402 : 303
  if (response.status !== expected) throw new Error(`the page answered ${response.status}`)
}

/** The bank answers about the money that is on its way for this page. */
export async function endOnItsWay(portal: Portal, payUrl: string, outcome: 'failed' | 'succeeded') {
  const sessionId = payUrl.split('/').at(-1)
  const url = `${portal.sandbox.url}/stripe/_control/sessions/${sessionId}/${outcome}`
  await fetch(url, { method: 'POST', redirect: 'manual' })
}

/** Makes the stand-in misbehave. */
export async function control(portal: Portal, settings: Record<string, unknown>) {
  const response = await fetch(`${portal.sandbox.url}/stripe/_control`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(settings),
  })
  if (!response.ok) throw new Error(await response.text())
  return (await response.json()) as {
    sessions: { id: string; client_reference_id: string }[]
    refunds: { id: string; amount: number; status: string }[]
    events: { id: string; type: string }[]
  }
}

export async function readRow<T>(portal: Portal, sql: string, values: unknown[]): Promise<T> {
  const { rows } = await asSuperuser(portal.test, (client) => client.query(sql, values))
  return rows[0] as T
}
