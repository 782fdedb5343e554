import { afterAll, beforeAll, expect, it } from 'vitest'
import { listProgramKeys, revokeProgramKey } from '~/domains/administration/index.server'
import type { MakerKeyForm } from '~/domains/administration/schema'
import { getOwnDeviceOrder } from '~/domains/vouchers/index.server'
import type { Endpoint } from '~/http/api/endpoint'
import { newId } from '~/lib/ids'
import { closeDatabase } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { getOffer, listOffers } from '~/routes/api/parts/v1/offer-endpoints'
import { getOrder, listOrders } from '~/routes/api/parts/v1/order-endpoints'
import { makeMakerKey } from '~/workflows/programs/make-maker-key.server'
import { createClient, type OfferText, type Order, type Problem } from '../../../docs/maker-client'
import { minutesFromNow } from '../../setup/minutes-from-now'
import { openWorkshop, type Workshop } from '../device-claims/received'
import { asSuperuser } from '../ledger/open-database'
import { asked, quoteOf } from '../vouchers/quotes/quotes-world'
import { actor, addMaker, addPerson, clock, issue, placed } from '../vouchers/world'
import { serveApi } from './serve-api'

// The own system of a workshop over HTTP: what its staff do in the cabinet, by the same commands, and no more.
let shop: Workshop
let server: Awaited<ReturnType<typeof serveApi>>

beforeAll(async () => {
  clock.at = minutesFromNow(0)
  shop = await openWorkshop('catalogue')
  server = await serveApi()
}, 900_000)
afterAll(async () => {
  await server?.close()
  await closeDatabase()
  await shop?.test.drop()
})

const everything = [
  ...(['offers.read', 'offers.write', 'orders.read', 'orders.write', 'handover.write'] as const),
  ...(['quotes.read', 'quotes.write'] as const),
]

async function makeKey(scopes: MakerKeyForm['scopes'] = [...everything], desk = shop.desk) {
  const made = await perform(desk, makeMakerKey, { name: 'Ombor', scopes })
  if (!made.ok) throw new Error(made.error)
  return { secret: made.value.secret, client: createClient(server.root, made.value.secret) }
}

async function order(price: 400_000 | 700_000 = 400_000) {
  const person = actor(shop.gateway, 'citizen', await addPerson())
  const voucher = await issue(person.personId ?? '', 500_000)
  return { person, id: await placed(person, voucher.id, shop.maker, price) }
}

const offer: OfferText & { deviceCode: string } = {
  deviceCode: 'cane',
  titleUz: 'Yogʻoch hassa',
  titleRu: 'Трость из дерева',
  descriptionUz: 'Yengil va mustahkam hassa',
  descriptionRu: 'Лёгкая и прочная трость',
  priceTiyin: 30_000_000,
  makingDays: 5,
  warrantyMonths: 12,
  measured: 'workshop',
}

/** One call as it goes over the wire. */
async function call(secret: string, path: string, init: RequestInit & { body?: BodyInit } = {}) {
  const headers = { Authorization: `Bearer ${secret}`, ...init.headers }
  const answer = await fetch(`${server.root}${path}`, { ...init, headers })
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Problem }
}
const post = (secret: string, path: string, body: unknown, headers: Record<string, string> = {}) =>
  call(secret, path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': newId(), ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })

it('shows a key once, tells all who work there, and takes it back', async () => {
  const { secret } = await makeKey(['offers.read'])
  const { keys } = await perform(shop.desk, listProgramKeys, { page: 1 })
  expect(keys[0]).toMatchObject({ status: 'active', makerId: shop.maker.id, isStaff: true })
  expect(JSON.stringify(keys)).not.toContain(secret.slice(10))
  const told = await asSuperuser(shop.test, (client) =>
    client.query(`select 1 from message where template = 'notifications.makerKeyMade' and person_id = $1`, [
      shop.desk.personId,
    ]),
  )
  expect(told.rowCount).toBeGreaterThan(0)
  expect((await call(secret, '/offers')).status).toBe(200)
  expect((await call(secret, '/orders')).status).toBe(403)
  const other = await addMaker(shop.test, [100_000])
  const stranger = actor(shop.gateway, 'maker_staff', await addPerson(), other.id)
  expect(await perform(stranger, revokeProgramKey, keys[0]?.id ?? '')).toMatchObject({
    error: 'programs.error.keyUnknown',
  })
  expect(await perform(shop.desk, revokeProgramKey, keys[0]?.id ?? '')).toMatchObject({ ok: true })
  expect((await call(secret, '/offers')).status).toBe(401)
})

it('the example client keeps an offer, takes an order on and hands the device over', async () => {
  const { client } = await makeKey()
  const made = await client.createOffer('offer-of-test-1', offer)
  expect(made).toMatchObject({ status: 'draft', version: 1 })
  expect(await client.createOffer('offer-of-test-1', offer)).toEqual(made)
  const changed = await client.changeOffer(made.id, 1, { ...bare(offer), priceTiyin: 31_000_000 })
  expect(changed).toMatchObject({ id: made.id, version: 2 })
  expect(await client.showOffer(made.id, 'show-of-test-1')).toMatchObject({ status: 'offered' })
  expect(await client.offer(made.id)).toMatchObject({ priceTiyin: 31_000_000, status: 'offered' })
  expect(await client.withdrawOffer(made.id, 'withdraw-of-test-1')).toMatchObject({ status: 'withdrawn' })

  const { id, person } = await order()
  const found: Order[] = []
  for await (const one of client.orders('placed')) found.push(one)
  expect(found.map((one) => one.id)).toContain(id)
  expect(await client.order(id)).toMatchObject({
    recipient: { phone: expect.stringMatching(/^998/) },
    repair: null,
  })
  expect(await client.accept(id, 10)).toEqual({ id, status: 'accepted' })
  expect(await client.start(id)).toEqual({ id, status: 'in_making' })
  expect(await client.ready(id)).toEqual({ id, status: 'ready' })
  const code = (await getOwnDeviceOrder(person, id))?.handoverCode ?? ''
  const wrong = code === '111111' ? '222222' : '111111'
  const refused = (error: { problem: Problem }) => error.problem
  const first = await client.handOver(id, 'try-of-test-1', wrong, 'SN-1').catch(refused)
  expect(first).toMatchObject({ status: 422, code: 'vouchers.error.wrongCode', values: { count: 4 } })
  // The same call once more is not another try.
  const again = await client.handOver(id, 'try-of-test-1', wrong, 'SN-1').catch(refused)
  expect(again).toMatchObject({ code: 'vouchers.error.wrongCode', values: { count: 4 } })
  const given = await client.handOver(id, 'try-of-test-2', code, 'SN-1')
  expect(given).toEqual({ id, status: 'handed_over' })
  expect(await client.handOver(id, 'try-of-test-2', code, 'SN-1')).toEqual(given)
  expect(await getOwnDeviceOrder(person, id)).toMatchObject({ status: 'handed_over', serialNumber: 'SN-1' })
})

const bare = ({ deviceCode: _, ...text }: typeof offer): OfferText => text

it('answers as it is described', async () => {
  const { secret } = await makeKey()
  const { id } = await order()
  const why = { headers: { 'X-Access-Reason': 'toAnswer' } }
  const fits = async ({ answer }: Endpoint, path: string, init = {}) => {
    const { status, body } = await call(secret, path, init)
    expect(status, path).toBe(200)
    expect(answer.parse(body), path).toEqual(body)
  }
  await fits(listOrders, '/orders?limit=1')
  await fits(getOrder, `/orders/${id}`, why)
  await fits(listOffers, '/offers')
  await fits(getOffer, `/offers/${[...shop.maker.offers.values()][0]}`)
})

it('reads a list page by page, each order once, whatever is placed meanwhile', async () => {
  const { secret } = await makeKey()
  for (let count = 0; count < 3; count += 1) await order()
  const seen: string[] = []
  let next: string | null = ''
  while (next !== null) {
    const { body } = await call(secret, `/orders?limit=2${next && `&cursor=${next}`}`)
    const page = body as unknown as { orders: Order[]; next: string | null }
    seen.push(...page.orders.map((one) => one.id))
    if (seen.length === 2) await order()
    next = page.next
  }
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen.length).toBeGreaterThanOrEqual(4)
})

it('never covers what somebody changed meanwhile, and does one thing of two at once', async () => {
  const { secret, client } = await makeKey()
  const { id } = await client.createOffer('offer-of-test-2', offer)
  const change = (titleUz: string) =>
    post(secret, `/offers/${id}/change`, { ...bare(offer), titleUz, version: 1 })
  const both = await Promise.all([change('Birinchi hassa'), change('Ikkinchi hassa')])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  expect(both.find(({ status }) => status === 409)?.body).toMatchObject({
    code: 'makers.error.offerChanged',
    values: { version: 2 },
  })
  const name = { 'Idempotency-Key': 'same-name-twice' }
  const same = await Promise.all([1, 2].map(() => post(secret, '/offers', offer, name)))
  expect(same.map(({ status }) => status)).toEqual([201, 201])
  expect(same[0]?.body).toEqual(same[1]?.body)
  const reused = await post(secret, '/offers', { ...offer, makingDays: 6 }, name)
  expect(reused).toMatchObject({ status: 422, body: { code: 'programs.error.keyReused' } })
})

it('refuses what is odd with a code and the field, and never with 500', async () => {
  const { secret } = await makeKey()
  const { id } = await order()
  const accept = `/orders/${id}/accept`
  const tried: [Promise<Awaited<ReturnType<typeof call>>>, number, string][] = [
    [post(secret, accept, '{'), 400, 'programs.error.badJson'],
    [post(secret, accept, '['.repeat(200_000)), 400, 'programs.error.badJson'],
    [post(secret, accept, { makingDays: 5, note: 'a\u0000b' }), 422, 'programs.error.control'],
    [post(secret, accept, { makingDays: 5, note: 'x' }), 422, 'programs.error.badInput'],
    [post(secret, accept, []), 422, 'programs.error.badInput'],
    [post(secret, accept, 'null'), 422, 'programs.error.badInput'],
    [post(secret, accept, { makingDays: 1e300 }), 422, 'programs.error.badInput'],
    [post(secret, accept, 'makingDays=5', { 'Content-Type': 'text/plain' }), 415, 'programs.error.notJson'],
    [
      post(secret, accept, { makingDays: 5 }, { 'Idempotency-Key': 'x' }),
      422,
      'programs.error.requestKeyMissing',
    ],
    [post(secret, '/orders/odd/accept', { makingDays: 5 }), 404, 'programs.error.notFound'],
    [post(secret, `/orders/${newId()}/accept`, { makingDays: 5 }), 404, 'vouchers.error.orderNotFound'],
    [post(secret, `/orders/${id}/ready`, {}), 409, 'vouchers.error.orderMoved'],
    [post(secret, '/offers', { ...offer, priceTiyin: 12_345 }), 422, 'programs.error.badInput'],
    [post(secret, '/offers', { ...offer, deviceCode: 'unknown' }), 422, 'makers.error.deviceUnknown'],
    [call(secret, '/orders?cursor=odd'), 422, 'programs.error.badInput'],
    [call(secret, '/orders?limit=0'), 422, 'programs.error.badInput'],
    [call(secret, '/orders?limt=5'), 400, 'programs.error.badInput'],
    [post(secret, `${accept}?dry=1`, { makingDays: 5 }), 400, 'programs.error.badInput'],
    [call(secret, `/orders/${id}`), 422, 'programs.error.reasonMissing'],
    [call(secret, '/nothing'), 404, 'notFound'],
    [call(secret, '/referrals', { headers: { 'X-Access-Reason': 'check' } }), 403, 'programs.error.scope'],
    [call('hmr_nobodys-key-at-all-000', '/orders'), 401, 'programs.error.unknownKey'],
    [post(secret, accept, 'x'.repeat(1_200_000)), 413, 'tooLarge'],
  ]
  for (const [asked, status, code] of tried) {
    const answer = await asked
    expect({ status: answer.status, code: answer.body.code }, code).toEqual({ status, code })
    expect(answer.headers.get('Content-Type'), code).toContain('application/problem+json')
  }
  const { body: unknown } = await call(secret, '/orders?limt=5&state=asked&limit=5')
  expect(unknown.errors).toEqual(
    ['limt', 'state'].map((field) => ({
      ...{ field, code: 'programs.error.unknownParameter', title: expect.any(String) },
    })),
  )
  const { body } = await post(secret, '/offers', { ...offer, titleUz: '', makingDays: 900 })
  expect(body.errors).toEqual([
    { field: 'titleUz', code: 'makers.error.title.missing', title: expect.any(String) },
    { field: 'makingDays', code: 'makers.error.makingDays.tooLarge', title: expect.any(String) },
  ])
})

it('lets a key do no more than its workshop and its person', async () => {
  const { id } = await order()
  const other = await addMaker(shop.test, [100_000])
  const stranger = actor(shop.gateway, 'maker_staff', await addPerson(), other.id)
  const grantId = newId()
  await asSuperuser(shop.test, (client) =>
    client.query(
      `insert into role_grant (id, person_id, role, organisation_id) values ($1, $2, 'maker_staff', $3)`,
      [...[grantId, stranger.personId, other.id]],
    ),
  )
  const { secret } = await makeKey([...everything], stranger)
  const why = { headers: { 'X-Access-Reason': 'toAnswer' } }
  expect((await call(secret, `/orders/${id}`, why)).status).toBe(404)
  expect((await post(secret, `/orders/${id}/accept`, { makingDays: 5 })).status).toBe(404)
  expect(
    (await post(secret, `/orders/${id}/hand-over`, { code: '111111', serialNumber: 'SN-1' })).status,
  ).toBe(404)
  const [offerId] = [...shop.maker.offers.values()]
  expect((await call(secret, `/offers/${offerId}`)).status).toBe(404)
  expect((await post(secret, `/offers/${offerId}/withdraw`, {})).status).toBe(404)
  await asSuperuser(shop.test, (client) =>
    client.query('update role_grant set revoked_at = now() where id = $1', [grantId]),
  )
  expect((await call(secret, '/offers')).status).toBe(401)
})

it('the example client answers what it was asked a price for, names another one, and takes it back', async () => {
  const { client, secret } = await makeKey()
  const person = actor(shop.gateway, 'citizen', await addPerson())
  const voucher = await issue(person.personId ?? '', 500_000)
  const requestId = await asked(person, voucher.id, [shop.maker.id])
  const { id } = await quoteOf(requestId, shop.maker.id)
  const find = async () => {
    for await (const one of client.quotes()) if (one.id === id) return one
    return null
  }
  expect(await find()).toMatchObject({ standing: 'waits', answer: null, orderId: null })
  // What she wrote is health data, and read in the cabinet.
  expect(JSON.stringify(await find())).not.toContain('hassa kerak')
  const validUntilOn = new Date(clock.at.getTime() + 30 * 86_400_000).toISOString().slice(0, 10)
  const price = {
    ...{ title: 'Baland tutqichli hassa', priceTiyin: 45_000_000, makingDays: 7, warrantyMonths: 12 },
    ...{ measuredAt: 'workshop' as const, validUntilOn },
  }
  const first = await client.answerQuote(id, 0, price)
  expect(first).toEqual({ id, status: 'answered', version: 1 })
  expect(await client.answerQuote(id, 0, price)).toEqual(first)
  const body = { ...price, version: 0, priceTiyin: 46_000_000 }
  expect((await post(secret, `/quotes/${id}/answer`, body)).body).toMatchObject({
    code: 'quotes.error.changed',
  })
  expect(await client.answerQuote(id, 1, { ...price, priceTiyin: 46_000_000 })).toMatchObject({ version: 2 })
  expect(await find()).toMatchObject({ standing: 'stands', answer: { priceTiyin: 46_000_000, version: 2 } })
  const far = { ...price, version: 2, validUntilOn: '2999-01-01' }
  expect((await post(secret, `/quotes/${id}/answer`, far)).body).toMatchObject({
    ...{ status: 422, code: 'quotes.error.validUntil.outside' },
  })
  expect(await client.declineQuote(id, `back-${id}`, 'noCapacity')).toEqual({ id, status: 'declined' })
  expect((await post(secret, `/quotes/${newId()}/decline`, { reasonCode: 'other' })).status).toBe(404)
  const readsOnly = await makeKey(['quotes.read'])
  expect((await post(readsOnly.secret, `/quotes/${id}/decline`, { reasonCode: 'other' })).status).toBe(403)
  expect((await call(readsOnly.secret, '/quotes')).status).toBe(200)
  const ordersOnly = await makeKey(['orders.read', 'orders.write'])
  expect((await call(ordersOnly.secret, '/quotes')).status).toBe(403)
})

it('answers a price once under each name, and nothing else under the same name', async () => {
  const { secret } = await makeKey(['quotes.write'])
  const person = actor(shop.gateway, 'citizen', await addPerson())
  const voucher = await issue(person.personId ?? '', 500_000)
  const requestId = await asked(person, voucher.id, [shop.maker.id])
  const { id } = await quoteOf(requestId, shop.maker.id)
  const validUntilOn = new Date(clock.at.getTime() + 30 * 86_400_000).toISOString().slice(0, 10)
  const price = {
    ...{ title: 'Baland tutqichli hassa', priceTiyin: 45_000_000, makingDays: 7, warrantyMonths: 12 },
    ...{ measuredAt: 'workshop', validUntilOn, version: 0 },
  }
  const named = { 'Idempotency-Key': `price-${id}` }
  const both = await Promise.all([
    post(secret, `/quotes/${id}/answer`, price, named),
    post(secret, `/quotes/${id}/answer`, price, named),
  ])
  for (const { status, body } of both)
    expect({ status, body }).toEqual({ status: 200, body: { id, status: 'answered', version: 1 } })
  const other = { status: 422, body: { code: 'programs.error.keyReused' } }
  const dearer = { ...price, priceTiyin: 46_000_000 }
  expect(await post(secret, `/quotes/${id}/answer`, dearer, named)).toMatchObject(other)
  expect(await post(secret, `/quotes/${id}/decline`, { reasonCode: 'other' }, named)).toMatchObject(other)
  // None of it was written.
  const { offerId, status } = await quoteOf(requestId, shop.maker.id)
  expect(status).toBe('answered')
  const kept = await asSuperuser(shop.test, (client) =>
    client.query<{ price: string; version: number }>(
      'select price_tiyin as price, version from offer where id = $1',
      [offerId],
    ),
  )
  expect(kept.rows).toEqual([{ price: '45000000', version: 1 }])
})
