import { createHmac } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import {
  createWebhook,
  getOwnWebhook,
  renewWebhookSecret,
  sendDeliveryAgain,
  setWebhookStatus,
} from '~/domains/makers/index.server'
import { deliverWebhooks } from '~/domains/makers/webhooks/deliver-webhooks.server'
import { createWebhookSender } from '~/integrations/webhooks/create-webhook-sender'
import { closeDatabase } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { cancelDeviceOrder } from '~/workflows/device-orders/cancel-device-order.server'
import { openWorkshop, type Workshop } from '../device-claims/received'
import { asSuperuser } from '../ledger/open-database'
import { actor, addMaker, addPerson, clock, issue, placed, system } from '../vouchers/world'

interface Received {
  headers: Record<string, string>
  body: string
}

// A workshop's system listens, and checks what it hears as Standard Webhooks says.
let shop: Workshop
let server: Server
let standIn: string
let received: Received[]
let answer: number

beforeAll(async () => {
  shop = await openWorkshop()
  server = createServer(async (request, response) => {
    let body = ''
    for await (const piece of request) body += piece
    received.push({ headers: request.headers as Record<string, string>, body })
    response.writeHead(answer, { Location: 'http://127.0.0.1:1/' }).end('seen by nobody')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  standIn = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}, 900_000)
afterAll(async () => {
  server?.closeAllConnections()
  server?.close()
  await closeDatabase()
  await shop?.test.drop()
})
beforeEach(() => {
  clock.at = new Date('2026-11-23T09:00:00Z')
  received = []
  answer = 204
})

const withHooks = <C extends { ports: object }>(context: C) => ({
  ...context,
  ports: { ...context.ports, webhooks: createWebhookSender(standIn) },
})
const deliver = () => deliverWebhooks({ ...system, ports: { webhooks: createWebhookSender(standIn) } })

async function listen(events: ('order.placed' | 'order.cancelled')[] = ['order.placed', 'order.cancelled']) {
  const made = await perform(withHooks(shop.desk), createWebhook, { url: `${standIn}hook`, events })
  if (!made.ok) throw new Error(made.error)
  return made.value
}
const end = (id: string) => perform(shop.desk, setWebhookStatus, { id, move: 'end' })
const shown = (id: string) => perform(shop.desk, getOwnWebhook, id, 1)

async function order() {
  const person = actor(shop.gateway, 'citizen', await addPerson())
  const voucher = await issue(person.personId ?? '', 500_000)
  return { person, orderId: await placed(person, voucher.id, shop.maker, 400_000) }
}

function isSigned({ headers, body }: Received, secret: string): boolean {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
  const text = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
  const signature = `v1,${createHmac('sha256', key).update(text).digest('base64')}`
  return headers['webhook-signature']?.split(' ').includes(signature) ?? false
}

it('tells of an order once, signed, with ids alone', async () => {
  const { id, secret } = await listen()
  const { person, orderId } = await order()
  await deliver()
  expect(received.map(({ body }) => JSON.parse(body))).toEqual([
    { type: 'order.placed', timestamp: clock.at.toISOString(), data: { orderId } },
  ])
  expect(received.every((one) => isSigned(one, secret))).toBe(true)
  await deliver()
  expect(received).toHaveLength(1)
  await perform(person, cancelDeviceOrder, { deviceOrderId: orderId, reasonCode: 'other' })
  await deliver()
  expect(JSON.parse(received[1]?.body ?? '')).toMatchObject({ type: 'order.cancelled', data: { orderId } })
  const own = await shown(id)
  expect(own?.deliveries.map(({ status, answerCode }) => [status, answerCode])).toEqual([
    ['delivered', 204],
    ['delivered', 204],
  ])
  const [first] = own?.deliveries ?? []
  await perform(shop.desk, sendDeliveryAgain, { webhookId: id, deliveryId: first?.id ?? '' })
  await deliver()
  expect(received.at(-1)?.headers['webhook-id']).toBe(first?.id)
  await end(id)
})

it('tries again with growing pauses, follows no redirect, and rests after days', async () => {
  const { id } = await listen()
  answer = 302
  await order()
  await deliver()
  expect(received).toHaveLength(1)
  await deliver()
  expect(received, 'not before its time').toHaveLength(1)
  for (const minutes of [1, 5, 30, 120, 300, 600, 840, 1200, 1440]) {
    clock.at = new Date(clock.at.getTime() + minutes * 60_000)
    await deliver()
  }
  expect(received).toHaveLength(10)
  const own = await shown(id)
  expect(own?.deliveries[0]).toMatchObject({ status: 'failed', attempts: 10, answerCode: 302 })
  expect(own?.webhook.status).toBe('paused')
  const told = await asSuperuser(shop.test, (client) =>
    client.query(`select 1 from message where template = 'notifications.makerWebhookRests'`),
  )
  expect(told.rowCount).toBeGreaterThan(0)
  expect(await perform(shop.desk, setWebhookStatus, { id, move: 'resume' })).toMatchObject({ ok: true })
  await end(id)
})

it('signs by both secrets for a day after another was made', async () => {
  const { id, secret } = await listen()
  const renewed = await perform(shop.desk, renewWebhookSecret, id)
  const fresh = renewed.ok ? renewed.value.secret : ''
  await order()
  await deliver()
  expect(received.map((one) => [isSigned(one, secret), isSigned(one, fresh)])).toEqual([[true, true]])
  clock.at = new Date(clock.at.getTime() + 25 * 3_600_000)
  await order()
  await deliver()
  expect(received.slice(1).map((one) => [isSigned(one, secret), isSigned(one, fresh)])).toEqual([
    [false, true],
  ])
  await end(id)
})

it('posts to no machine of our own network, whatever its name means by then', async () => {
  const sender = createWebhookSender(null)
  const { port } = server.address() as AddressInfo
  expect(await sender.post(`https://localhost:${port}/`, {}, '{}')).toEqual({ fault: 'privateAddress' })
  expect(received).toHaveLength(0)
})

it('shows a workshop its own addresses alone, and tells others nothing', async () => {
  const { id } = await listen()
  const other = await addMaker(shop.test, [400_000])
  const stranger = actor(shop.gateway, 'maker_staff', await addPerson(), other.id)
  expect(await perform(stranger, getOwnWebhook, id, 1)).toBeNull()
  expect(await perform(stranger, setWebhookStatus, { id, move: 'end' })).toMatchObject({
    error: 'webhooks.error.webhookNotFound',
  })
  const person = actor(shop.gateway, 'citizen', await addPerson())
  const voucher = await issue(person.personId ?? '', 500_000)
  await placed(person, voucher.id, other, 400_000)
  await deliver()
  expect(received).toHaveLength(0)
  await end(id)
})

it('lets no slow address delay another, and takes no more of one than it can wait for', async () => {
  const slow = await listen(['order.placed'])
  for (let count = 0; count < 21; count++) await order()
  const quick = await perform(withHooks(shop.desk), createWebhook, {
    ...{ url: `${standIn}quick`, events: ['order.placed'] },
  })
  await order()
  let quickIsHeard: () => void = () => undefined
  const heard = new Promise<void>((resolve) => {
    quickIsHeard = resolve
  })
  const asked: string[] = []
  const post = async (url: string) => {
    asked.push(url)
    if (url.endsWith('quick')) quickIsHeard()
    // Were they sent one after another, it would never be the turn of the other.
    else await heard
    return { code: 204 }
  }
  await deliverWebhooks({ ...system, ports: { webhooks: { standIn, post } } })
  expect(asked.filter((url) => url.endsWith('hook'))).toHaveLength(20)
  expect(asked.filter((url) => url.endsWith('quick'))).toHaveLength(1)
  await end(slow.id)
  if (quick.ok) await end(quick.value.id)
})
