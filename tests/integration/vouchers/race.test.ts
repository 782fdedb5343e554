import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { verifyLedger } from '~/domains/ledger/index.server'
import type { HostedPage } from '~/domains/payments/ports'
import { advanceDeviceOrder, getOwnDeviceOrder } from '~/domains/vouchers/index.server'
import { createStripe } from '~/integrations/stripe/create-stripe'
import { som } from '~/lib/money'
import { closeDatabase } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { sandboxKeys } from '~/sandbox/config'
import { type Sandbox, startSandbox } from '~/sandbox/start-sandbox'
import { payDeviceOrder } from '~/workflows/device-orders/pay-device-order.server'
import { type Child, endAll, runTogether, startChild } from '../../setup/child-process'
import type { TestDatabase } from '../../setup/database-per-test'
import { asSuperuser, openDatabase } from '../ledger/open-database'
import { payOnPage } from '../payments/portal'
import type { RaceTask } from './race-child'
import {
  type Actor,
  actor,
  addMaker,
  addPerson,
  issue,
  placed,
  standing,
  states,
  type TestMaker,
} from './world'

const script = fileURLToPath(new URL('./race-child.ts', import.meta.url))
let test: TestDatabase
let sandbox: Sandbox
let gateway: HostedPage
let maker: TestMaker
let deskPersonId: string
let racers: Child[] = []

beforeAll(async () => {
  test = await openDatabase('services')
  sandbox = await startSandbox({ peopleFile: 'no-such-file', webhookUrl: 'http://127.0.0.1:9/none' })
  gateway = createStripe({
    secretKey: sandboxKeys.stripeSecretKey,
    webhookSecret: sandboxKeys.stripeWebhookSecret,
    apiUrl: sandbox.url,
  })
  maker = await addMaker(test, [400_000, 700_000])
  deskPersonId = await addPerson()
  racers = [startChild(script), startChild(script)]
})

afterEach(async () => {
  const verdict = await asSuperuser(test, (client) => verifyLedger(client))
  expect(verdict).toMatchObject({ sumTiyin: 0n, wrongBalances: [], overdrawn: [] })
})

afterAll(async () => {
  endAll(racers)
  await sandbox?.stop()
  await closeDatabase()
  await test?.drop()
})

/** Each list of moves in one of the two processes; all start together. Answers in the order of the moves. */
async function race(base: Partial<RaceTask>, ...moves: RaceTask['moves'][]): Promise<string[][]> {
  const full = {
    stripeUrl: sandbox.url,
    makerId: maker.id,
    deskPersonId,
    personId: '',
    voucherId: '',
    orderId: '',
    code: '',
    intentId: '',
    offer: [400_000, maker.offers.get(400_000) ?? ''] as [number, string],
    ...base,
  }
  for (const [index, racer] of racers.entries())
    racer.send(JSON.stringify({ ...full, moves: moves[index] ?? [] }))
  return runTogether<string[]>(racers)
}

async function prepare(price: number): Promise<{ person: Actor; voucherId: string; orderId: string }> {
  const personId = await addPerson()
  const person = actor(gateway, 'citizen', personId)
  const { id: voucherId } = await issue(personId, 500_000)
  return { person, voucherId, orderId: await placed(person, voucherId, maker, price) }
}

async function makeReady(person: Actor, deviceOrderId: string): Promise<string> {
  const desk = actor(gateway, 'maker_staff', deskPersonId, maker.id)
  for (const move of ['accept', 'startMaking', 'finish'] as const) {
    await perform(desk, advanceDeviceOrder, { deviceOrderId, move, makingDays: 5 })
  }
  return (await getOwnDeviceOrder(person, deviceOrderId))?.handoverCode ?? ''
}

const of = (answers: string[][], answer: string) => answers.flat().filter((each) => each === answer).length

it('takes a voucher once when two processes order with it twelve times at once', async () => {
  const personId = await addPerson()
  const { id: voucherId } = await issue(personId, 500_000)
  const six = Array.from({ length: 6 }, () => 'place' as const)
  const answers = await race({ personId, voucherId }, six, six)
  expect(of(answers, 'done')).toBe(1)
  expect(of(answers, 'vouchers.error.notUsable')).toBe(11)
  const { rows } = await asSuperuser(test, (client) =>
    client.query('select count(*)::int as n from device_order where voucher_id = $1', [voucherId]),
  )
  expect(rows).toEqual([{ n: 1 }])
})

it('captures the money once when the device is handed over twelve times at once', async () => {
  const { person, voucherId, orderId } = await prepare(400_000)
  const code = await makeReady(person, orderId)
  const before = await standing({ voucherId, orderId, makerId: maker.id })
  const six = Array.from({ length: 6 }, () => 'handOver' as const)
  const answers = await race({ orderId, code }, six, six)
  expect(of(answers, 'done')).toBe(1)
  expect(of(answers, 'vouchers.error.orderMoved')).toBe(11)
  const after = await standing({ voucherId, orderId, makerId: maker.id })
  expect(after.maker - before.maker).toBe(som(400_000))
  expect([after.hold, after.voucher]).toEqual([0n, 0n])
})

it('counts every wrong code, also those of two processes at once', async () => {
  const { person, orderId } = await prepare(400_000)
  const code = await makeReady(person, orderId)
  const wrong = code === '111111' ? '222222' : '111111'
  const six = Array.from({ length: 6 }, () => 'handOver' as const)
  const answers = await race({ orderId, code: wrong }, six, six)
  // The fifth of them says that it was the last.
  expect(of(answers, 'vouchers.error.wrongCode')).toBe(4)
  expect(of(answers, 'vouchers.error.tooManyCodes')).toBe(8)
})

it('either hands over or cancels, never both', async () => {
  const { person, voucherId, orderId } = await prepare(400_000)
  const code = await makeReady(person, orderId)
  const personId = person.personId ?? ''
  const answers = await race(
    { personId, orderId, code },
    ['handOver', 'handOver', 'handOver'],
    ['cancel', 'cancel', 'cancel'],
  )
  expect(of(answers, 'done')).toBe(1)
  expect([
    ['redeemed', 'handed_over'],
    ['issued', 'cancelled'],
  ]).toContainEqual(await states(voucherId, orderId))
})

it('either counts a payment or sends it back whole when the order lapses at the same moment', async () => {
  const outcomes = new Set<string>()
  for (const moves of [
    [
      ['settle', 'settle', 'settle'],
      ['lapse', 'lapse', 'lapse'],
    ],
    [
      ['settle', 'lapse'],
      ['lapse', 'settle', 'settle'],
    ],
  ] as RaceTask['moves'][][]) {
    const { person, voucherId, orderId } = await prepare(700_000)
    const started = await payDeviceOrder(person, { deviceOrderId: orderId, lineName: 'HD', locale: 'ru' })
    if (!started.ok) throw new Error(started.error)
    const { intentId, payUrl } = started.value
    await payOnPage(payUrl)
    const before = await standing({ voucherId, orderId, makerId: maker.id })
    await race({ personId: person.personId ?? '', orderId, intentId }, ...moves)
    const after = await standing({ voucherId, orderId, makerId: maker.id })
    const { rows } = await asSuperuser(test, (client) =>
      client.query(
        `select i.status, coalesce(sum(r.amount_tiyin), 0)::text as refunded from payment_intent i
         left join refund r on r.payment_intent_id = i.id where i.id = $1 group by i.status`,
        [intentId],
      ),
    )
    const [voucherState, orderState] = await states(voucherId, orderId)
    outcomes.add(orderState ?? '')
    if (orderState === 'placed') {
      expect([voucherState, after.hold, after.stripe - before.stripe]).toEqual([
        'held',
        som(700_000),
        -som(200_000),
      ])
      expect(rows).toEqual([{ status: 'paid', refunded: '0' }])
    } else {
      expect([voucherState, after.hold, after.voucher]).toEqual(['issued', 0n, som(500_000)])
      expect(after.stripe).toBe(before.stripe)
      expect(rows).toEqual([{ status: 'paid', refunded: String(som(200_000)) }])
    }
  }
  expect([...outcomes].every((state) => state === 'placed' || state === 'cancelled')).toBe(true)
})
