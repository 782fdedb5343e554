import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Context } from '~/domains/identity/context'
import {
  decideProductQuestion,
  decideSeller,
  keepReported,
  reportOnMarket,
  submitProductQuestion,
  takeDownProduct,
} from '~/domains/market/index.server'
import { reportForm } from '~/domains/market/schema'
import { newId } from '~/lib/ids'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { listMatters } from '~/views/orders/moderation/list-matters.server'
import type { TestDatabase } from '../../../setup/database-per-test'
import { makePerson } from '../../administration/scene'
import { asSuperuser } from '../../ledger/open-database'
import { openShop, testNow } from '../open-shop'
import { findProducts, guest } from '../purchase'

// Anybody reports; the desk keeps it or takes it down, and nobody decides for her own side.
let test: TestDatabase
let product: { id: string; slug: string; sellerId: string }
let desk: Context
let owner: string

const as = (personId: string | null, role: string, organisationId: string | null = null): Context => ({
  ...{ personId, role, organisationId, requestId: crypto.randomUUID() },
  now: () => testNow,
})

beforeAll(async () => {
  test = await openShop()
  const [found] = await findProducts(1)
  if (!found) throw new Error('no product')
  product = found
  owner = (await makePerson([])).id
  await asSuperuser(test, async (client) => {
    await client.query('set session_replication_role = replica')
    await client.query('update seller set person_id = $1 where id = $2', [owner, product.sellerId])
  })
  desk = as((await makePerson([{ role: 'approver' }])).id, 'approver')
})
afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

const report = (who: Context, network: string | null = '10.0.0.1', key = product.slug) =>
  perform(who, reportOnMarket, { kind: 'product', key, reasonCode: 'copied', text: null, network })
const reported = async () =>
  (await listMatters(desk, { section: 'reported', page: 1, locale: 'ru' })).matters.map(
    ({ kind, id, reports }) => [kind, id, reports.length],
  )
const keep = (who: Context) => perform(who, keepReported, { kind: 'product', id: product.id })

it('is said once by each, a guest by where she is, and kept by the desk', async () => {
  const reader = as((await makePerson([])).id, 'citizen')
  expect(await report(reader, null, 'no-such')).toMatchObject({ error: 'voices.error.notFound' })
  const twice = await Promise.all([report(reader), report(reader), report(guest), report(guest)])
  expect(twice.map(({ ok }) => ok)).toEqual([true, true, true, true])
  await report(guest, '10.0.0.2')
  expect(await reported()).toEqual([['product', product.id, 3]])
  expect(await keep(reader)).toMatchObject({ error: 'admin.error.notAllowed' })
  expect(await keep(as(owner, 'approver'))).toMatchObject({ error: 'sides.error.reviewProduct' })
  expect(await perform(desk, keepReported, { kind: 'product', id: newId() })).toMatchObject({
    error: 'voices.error.notFound',
  })
  expect((await keep(desk)).ok).toBe(true)
  expect(await keep(desk)).toMatchObject({ error: 'voices.error.moved' })
  expect(await reported()).toEqual([])
})

it('of one’s own is closed by somebody else', async () => {
  await report(desk)
  expect(await keep(desk)).toMatchObject({ error: 'voices.error.moved' })
  const closed = { status: 'kept', closedById: desk.personId, closedAt: testNow } as const
  await expect(
    transaction(desk, ({ tx }) => tx.marketReport.updateMany({ where: { status: 'open' }, data: closed })),
  ).rejects.toThrow()
  const colleague = as((await makePerson([{ role: 'approver' }])).id, 'approver')
  expect((await keep(colleague)).ok).toBe(true)
})

it('of what somebody of the desk wrote herself is closed by somebody else', async () => {
  const { id: writer } = await makePerson([{ role: 'approver' }])
  const asked = await perform(as(writer, 'citizen'), submitProductQuestion, {
    slug: product.slug,
    text: 'Rangi yuvilganda ketmaydimi?',
  })
  if (!asked.ok) throw new Error(asked.error)
  const { id } = asked.value
  const shown = { voiceId: id, move: 'show', reasonCode: null, note: null, version: 1 } as const
  expect((await perform(desk, decideProductQuestion, shown)).ok).toBe(true)
  const said = { kind: 'question', key: id, reasonCode: 'insult', text: null, network: 'x' } as const
  expect((await perform(guest, reportOnMarket, said)).ok).toBe(true)
  const own = as(writer, 'approver')
  const kept = { kind: 'question', id } as const
  expect(await perform(own, keepReported, kept)).toMatchObject({ error: 'sides.error.reviewProduct' })
  const closed = { status: 'kept', closedById: writer, closedAt: testNow } as const
  await expect(
    transaction(own, ({ tx }) => tx.marketReport.updateMany({ where: { questionId: id }, data: closed })),
  ).rejects.toThrow()
  expect((await perform(desk, keepReported, kept)).ok).toBe(true)
})

it('is closed when the product is taken down', async () => {
  const seller = {
    kind: 'seller',
    key: 'ustaxona-0',
    reasonCode: 'rude',
    text: 'Qoʻpol',
    network: 'x',
  } as const
  expect((await perform(guest, reportOnMarket, seller)).ok).toBe(true)
  await report(guest)
  const down = { productId: product.id, reason: 'Boshqaning ishi.' }
  expect((await perform(desk, takeDownProduct, down)).ok).toBe(true)
  expect(await reported()).toEqual([['seller', product.sellerId, 1]])
})

it('of a shop is closed when the shop is suspended', async () => {
  const suspended = { sellerId: product.sellerId, move: 'suspend', reason: 'Xaridorlarga qoʻpol.' } as const
  expect((await perform(desk, decideSeller, suspended)).ok).toBe(true)
  expect(await reported()).toEqual([])
})

it('has its own reasons', () => {
  expect(reportForm('product').safeParse({ reasonCode: 'weapons' }).success).toBe(true)
  expect(reportForm('seller').safeParse({ reasonCode: 'weapons' }).success).toBe(false)
  expect(reportForm('review').safeParse({ reasonCode: 'insult' }).success).toBe(true)
})
