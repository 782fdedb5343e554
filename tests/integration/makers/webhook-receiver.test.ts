import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  approveMakerAccount,
  approveMakerBatch,
  createWebhook,
  deliverWebhooks,
  getMakerBatch,
  getOwnWebhook,
  prepareMakerAccount,
  prepareMakerBatch,
  sendDeliveryAgain,
} from '~/domains/makers/index.server'
import { webhookEvents } from '~/domains/makers/schema'
import { createWebhookSender } from '~/integrations/webhooks/create-webhook-sender'
import { referenceOf } from '~/lib/sheet/bank/payment-order'
import { addDays } from '~/platform/clock.server'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { type Sandbox, startSandbox } from '~/sandbox/start-sandbox'
import { cancelDeviceOrder } from '~/workflows/device-orders/cancel-device-order.server'
import { recordBankStatement } from '~/workflows/settlement/record-bank-statement.server'
import { receive as take } from '../../../docs/webhook-receiver'
import { openWorkshop, receive, type Workshop } from '../device-claims/received'
import { actor, addPerson, clock, issue, now, placed, system } from '../vouchers/world'

// The stand-in of a workshop's system hears of a whole life of its orders, and checks as the example for programs does.
let shop: Workshop
let sandbox: Sandbox
let webhooks: ReturnType<typeof createWebhookSender>

interface Heard {
  id: string
  body: string
  status: number
  isSigned: boolean | null
}

beforeAll(async () => {
  shop = await openWorkshop()
  sandbox = await startSandbox({ peopleFile: 'no-such-file', now })
  webhooks = createWebhookSender(`${sandbox.url}/hooks/`)
}, 900_000)
afterAll(async () => {
  await sandbox?.stop()
  await closeDatabase()
  await shop?.test.drop()
})

const deliver = () => deliverWebhooks({ ...system, ports: { webhooks } })

/** What the stand-in says, the first message first; told how to be from now on. */
async function standIn(settings: object = {}) {
  const answer = await fetch(`${sandbox.url}/hooks/_control`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(settings),
  })
  const { heard } = (await answer.json()) as { heard: Heard[] }
  return heard.toReversed()
}

async function cancelOne(): Promise<string> {
  const person = actor(shop.gateway, 'citizen', await addPerson())
  const voucher = await issue(person.personId ?? '', 500_000)
  const deviceOrderId = await placed(person, voucher.id, shop.maker, 400_000)
  await perform(person, cancelDeviceOrder, { deviceOrderId, reasonCode: 'other' })
  return deviceOrderId
}

/** The workshop is paid what it is owed, and the bank says so. */
async function pay(): Promise<string> {
  const [one, two] = [
    actor(shop.gateway, 'finance_officer', await addPerson()),
    actor(shop.gateway, 'finance_officer', await addPerson()),
  ]
  await perform(shop.desk, prepareMakerAccount, { account: '20208000900123456001', bankCode: '00444' })
  const { id: accountId } = await transaction(system, (tx) => tx.makerAccount.findFirstOrThrow())
  await perform(one, approveMakerAccount, { accountId })
  const untilOn = clock.at.toISOString().slice(0, 10)
  clock.at = addDays(clock.at, 20)
  const prepared = await perform(one, prepareMakerBatch, { untilOn })
  if (!prepared.ok) throw new Error(prepared.error)
  await perform(two, approveMakerBatch, { batchId: prepared.value.id })
  const [transfer] = (await perform(one, getMakerBatch, prepared.value.id))?.transfers ?? []
  if (!transfer) throw new Error('no transfer')
  const line = {
    ...{ bookedOn: clock.at.toISOString().slice(0, 10), amountTiyin: transfer.amountTiyin },
    ...{ reference: referenceOf(transfer.id), bankReference: 'B1', direction: 'out' as const, refusal: null },
  }
  await perform(one, recordBankStatement, { fileName: 'a.xml', sha256: 'a', lines: [line] })
  return transfer.id
}

it('hears of each event once, signed, again after it was down, and again when the workshop asks', async () => {
  clock.at = new Date('2026-11-23T09:00:00Z')
  const made = await perform({ ...shop.desk, ports: { ...shop.desk.ports, webhooks } }, createWebhook, {
    ...{ url: `${sandbox.url}/hooks/orders`, events: [...webhookEvents] },
  })
  if (!made.ok) throw new Error(made.error)
  const { id: webhookId, secret } = made.value
  await standIn({ secrets: secret })

  const { orderId } = await receive(shop, 700_000)
  const cancelled = await cancelOne()
  await standIn({ mode: 'error' })
  await deliver()
  const refused = await standIn({ mode: 'none' })
  expect(refused.map(({ status }) => status)).toEqual([500, 500, 500, 500, 500])
  clock.at = new Date(clock.at.getTime() + 60_000)
  await deliver()
  const payoutId = await pay()
  await deliver()
  await deliver()

  const arrived = (await standIn()).slice(refused.length)
  const said = arrived.map(({ body }) => JSON.parse(body) as { type: string; data: object })
  const byType = (type: string) => said.filter((one) => one.type === type).map(({ data }) => data)
  expect(arrived.every(({ status, isSigned }) => status === 204 && isSigned)).toBe(true)
  expect(byType('order.placed')).toHaveLength(2)
  expect(byType('order.placed')).toEqual(expect.arrayContaining([{ orderId }, { orderId: cancelled }]))
  expect(byType('order.paid')).toEqual([{ orderId }])
  expect(byType('handover.confirmed')).toEqual([{ orderId }])
  expect(byType('order.cancelled')).toEqual([{ orderId: cancelled }])
  expect(byType('payout.sent')).toEqual([{ payoutId }])
  expect(new Set(arrived.map(({ id }) => id)).size).toBe(6)
  expect(new Set(refused.map(({ id }) => id))).toEqual(new Set(arrived.slice(0, 5).map(({ id }) => id)))

  const deliveryId = arrived[0]?.id ?? ''
  expect(await perform(shop.desk, sendDeliveryAgain, { webhookId, deliveryId })).toMatchObject({ ok: true })
  await deliver()
  expect((await standIn()).at(-1)).toMatchObject({ id: deliveryId, status: 204, isSigned: true })
  const own = await perform(shop.desk, getOwnWebhook, webhookId, 1)
  expect(own?.deliveries.every(({ status }) => status === 'delivered')).toBe(true)

  await standIn({ secrets: 'whsec_AAAA' })
  await perform(shop.desk, sendDeliveryAgain, { webhookId, deliveryId })
  await deliver()
  expect((await standIn()).at(-1), 'by another secret').toMatchObject({ status: 401, isSigned: false })

  await standIn({ mode: 'gone' })
  await cancelOne()
  await deliver()
  const gone = await perform(shop.desk, getOwnWebhook, webhookId, 1)
  expect(gone?.webhook.status, 'it wants to hear no more').toBe('paused')
  expect(gone?.deliveries.filter(({ answerCode }) => answerCode === 410)).not.toHaveLength(0)
})

it('checks as Standard Webhooks publishes it, by any secret, and takes a message once', () => {
  const key = 'MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
  const body = '{"test": 2432232314}'
  const headers = {
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,AAAA v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  }
  const messages: object[] = []
  const at = (seconds: number) => ({
    ...{ secrets: ['whsec_AAAA', `whsec_${key}`], taken: new Set<string>() },
    ...{ take: (message: object) => messages.push(message), now: () => new Date(seconds * 1000) },
  })
  const receiver = at(1_614_265_330)
  expect([take(receiver, headers, body), take(receiver, headers, body)]).toEqual([204, 204])
  expect(messages).toEqual([{ test: 2432232314 }])
  expect(take(receiver, headers, body.replace(' ', ''))).toBe(401)
  expect(take({ ...receiver, secrets: ['whsec_AAAA'] }, headers, body)).toBe(401)
  expect(take(at(1_614_265_330 + 301), headers, body)).toBe(400)
  expect(take(receiver, {}, body)).toBe(400)
})
