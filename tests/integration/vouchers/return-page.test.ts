import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { closeDatabase } from '~/platform/db.server'
import { loader } from '~/routes/vouchers/order-paid'
import { payDeviceOrder } from '~/workflows/device-orders/pay-device-order.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { asSuperuser, openDatabase } from '../ledger/open-database'
import { createTestGateway, type TestGateway } from './gateway'
import { type Actor, actor, addMaker, addPerson, issue, placed } from './world'

const signedIn = vi.hoisted(() => ({ person: null as unknown }))
vi.mock('~/http/guards.server', () => ({
  notFound: () => new Response(null, { status: 404 }),
  requireSignedIn: async ({ request }: { request: Request }) => ({
    ...(signedIn.person as Actor),
    ...{ locale: 'ru', url: new URL(request.url) },
  }),
}))

let test: TestDatabase
let gateway: TestGateway
let person: Actor
let orderId: string
let intentId: string

beforeAll(async () => {
  test = await openDatabase('services')
  gateway = createTestGateway()
  const maker = await addMaker(test, [700_000])
  person = actor(gateway, 'citizen', await addPerson())
  signedIn.person = person
  orderId = await placed(person, (await issue(person.personId ?? '', 500_000)).id, maker, 700_000)
  const started = await payDeviceOrder(person, { deviceOrderId: orderId, lineName: 'HD', locale: 'ru' })
  if (!started.ok) throw new Error(started.error)
  intentId = started.value.intentId
})
afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

/** Every row of every table, in a form that differs when one of them changed. */
function readEverything(): Promise<Record<string, string>> {
  return asSuperuser(test, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind = 'r' and n.nspname in ('public', 'graphile_worker')`,
    )
    const rows: Record<string, string> = {}
    for (const { name } of tables) {
      const found = await client.query(
        `select string_agg(t::text, '' order by t::text) as text from ${name} t`,
      )
      rows[name] = String(found.rows[0]?.text)
    }
    return rows
  })
}

async function open(query: string): Promise<string> {
  const request = new Request(`http://localhost:3000/ru/vouchers/orders/${orderId}/paid${query}`)
  const response = await loader({ request, params: { lang: 'ru', id: orderId }, context: {} as never })
  return ((await response.json()) as { result: string }).result
}

it('acts on nothing when it is opened, however often and from wherever, while nothing was paid', async () => {
  const asked = [
    vi.spyOn(gateway, 'expire'),
    vi.spyOn(gateway, 'createCheckout'),
    vi.spyOn(gateway, 'refund'),
  ]
  const before = await readEverything()
  const shown: string[] = []
  for (const status of ['open', 'declined', 'processing'] as const) {
    gateway.put(intentId, status)
    for (const query of ['', '?cancelled', '?cancelled=true&look=2', '?intent=cancel'])
      shown.push(await open(query))
  }
  gateway.isDeaf = true
  shown.push(await open('?cancelled'))
  gateway.isDeaf = false
  expect(new Set(shown)).toEqual(new Set(['open', 'left', 'declined', 'processing', 'unknown']))
  expect(await readEverything()).toEqual(before)
  for (const call of asked) expect(call).not.toHaveBeenCalled()
  gateway.put(intentId, 'open')
  expect(gateway.pay(intentId)).toBe(true)
  expect(await open('?cancelled')).toBe('paid')
})
