import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listAuditEntries } from '~/domains/audit/index.server'
import { systemContext } from '~/domains/identity/context'
import { listRoles } from '~/domains/identity/index.server'
import { approveSeller, decideSeller, listSellers, openSellerToReview } from '~/domains/market/index.server'
import { readSellerStatus } from '~/domains/market/sellers/rows/read-seller-status.server'
import { listNotices } from '~/domains/notifications/index.server'
import { newId } from '~/lib/ids'
import { addDays, dayOf } from '~/platform/clock.server'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { seededClock } from '../../setup/test-day'
import { asSuperuser, openDatabase } from '../ledger/open-database'
import { actingAs, makePerson, makeSeller } from './scene'

let test: TestDatabase
const approver = actingAs(newId(), 'approver')
const reason = 'Ustaxona manzilini yozing.'

beforeAll(async () => {
  test = await openDatabase()
})

afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

async function makeWaiting() {
  const { id: personId } = await makePerson()
  return { personId, sellerId: await makeSeller(personId, 'pending') }
}

function statusOf(sellerId: string) {
  return transaction(systemContext(seededClock), (tx) =>
    tx.seller.findUniqueOrThrow({ where: { id: sellerId } }),
  )
}

describe('approveSeller', () => {
  it('gives status, role and notice together', async () => {
    const { personId, sellerId } = await makeWaiting()
    expect(await perform(approver, approveSeller, { sellerId })).toEqual({ ok: true, value: null })
    expect(await statusOf(sellerId)).toMatchObject({ status: 'approved', verifiedAt: approver.now() })
    expect(await listRoles(actingAs(personId, 'citizen'))).toMatchObject([
      { role: 'citizen' },
      { role: 'artisan', organisationId: sellerId },
    ])
    const { items } = await listNotices(actingAs(personId, 'citizen'), 1)
    expect(items).toMatchObject([{ template: 'notifications.sellerApproved', path: '/seller' }])
    const auditor = actingAs(newId(), 'auditor')
    const { entries } = await transaction(auditor, (tx) =>
      listAuditEntries(tx, { chain: `seller:${sellerId}` }),
    )
    expect(entries).toMatchObject([{ action: 'seller.approved', actorId: approver.personId }])
  })

  it('is heard once, also when refused at the same moment', async () => {
    const { personId, sellerId } = await makeWaiting()
    const answers = await Promise.all([
      perform(approver, approveSeller, { sellerId }),
      perform(approver, decideSeller, { sellerId, move: 'refuse', reason }),
      perform(approver, approveSeller, { sellerId }),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.filter(({ ok }) => !ok)).toMatchObject([
      { error: 'admin.error.sellerNotPending' },
      { error: 'admin.error.sellerNotPending' },
    ])
    const roles = await listRoles(actingAs(personId, 'citizen'))
    const { status } = await statusOf(sellerId)
    expect(roles.some(({ role }) => role === 'artisan')).toBe(status === 'approved')
  })

  it('is the approver’s alone, never for herself', async () => {
    const { personId, sellerId } = await makeWaiting()
    const notAllowed = { ok: false, error: 'admin.error.notAllowed' }
    expect(await perform(actingAs(newId(), 'administrator'), approveSeller, { sellerId })).toEqual(notAllowed)
    expect(await perform(actingAs(personId, 'approver'), approveSeller, { sellerId })).toMatchObject({
      error: 'sides.error.reviewSeller',
    })
    expect(await perform(approver, approveSeller, { sellerId: newId() })).toMatchObject({
      error: 'admin.error.sellerUnknown',
    })
  })
})

describe('an enterprise', () => {
  it('sells once its status of an inclusive employer stands, and not a day longer', async () => {
    const { personId, sellerId } = await makeWaiting()
    const write = (sql: string, values: unknown[]) =>
      asSuperuser(test, async (client) => {
        await client.query('set session_replication_role = replica')
        await client.query(sql, values)
      })
    await write(`update seller set kind = 'enterprise' where id = $1`, [sellerId])
    const refused = { error: 'state.error.noEmployerStatus' }
    const today = dayOf(approver.now())
    const provision = newId()
    expect(await perform(approver, approveSeller, { sellerId })).toMatchObject(refused)
    await write(
      `insert into provision (id, application_id, person_id, service_code, kind, code, number, from_on, until_on,
         granted_by_id, granted_at)
       values ($1, $1, $2, 'inclusive-employer', 'status', 'inclusive-employer', 'HG-TEST-0001', '2000-01-01', $3, $1, now())`,
      [provision, personId, addDays(today, -1)],
    )
    expect(await perform(approver, approveSeller, { sellerId })).toMatchObject(refused)
    const seen = () => perform(approver, openSellerToReview, { sellerId, locale: 'en' })
    expect(await seen()).toMatchObject({
      kind: 'enterprise',
      given: { number: 'HG-TEST-0001', stands: false },
    })
    const byHand = transaction(approver, ({ tx }) =>
      tx.seller.update({ where: { id: sellerId }, data: { status: 'approved', verifiedAt: approver.now() } }),
    )
    await expect(byHand).rejects.toThrow('seller_enterprise_status')
    await write('update provision set until_on = $2 where id = $1', [provision, today])
    expect(await perform(approver, approveSeller, { sellerId })).toMatchObject({ ok: true })
    expect(await seen()).toMatchObject({ given: { stands: true } })
    await write('update provision set until_on = $2 where id = $1', [provision, addDays(today, -1)])
    expect(await perform(approver, decideSeller, { sellerId, move: 'suspend', reason })).toMatchObject({
      ok: true,
    })
    expect(await perform(approver, decideSeller, { sellerId, move: 'reinstate', reason })).toMatchObject(
      refused,
    )
    const stranger = actingAs((await makePerson()).id, 'citizen')
    const read = transaction(stranger, (work) => readSellerStatus(work.tx, sellerId))
    expect(await read).toBeNull()
  })
})

describe('decideSeller', () => {
  it('tells the person why and gives no role', async () => {
    const { personId, sellerId } = await makeWaiting()
    expect(await perform(approver, decideSeller, { sellerId, move: 'refuse', reason })).toEqual({
      ok: true,
      value: null,
    })
    expect(await statusOf(sellerId)).toMatchObject({ status: 'refused', verifiedAt: null })
    expect(await listRoles(actingAs(personId, 'citizen'))).toHaveLength(1)
    const { items } = await listNotices(actingAs(personId, 'citizen'), 1)
    expect(items).toMatchObject([{ template: 'notifications.sellerRefused', variables: { reason } }])
  })
})

describe('the desk', () => {
  it('lists who waits and shows who it is', async () => {
    const { sellerId } = await makeWaiting()
    const { sellers } = await listSellers({ status: 'pending', page: 1 })
    expect(sellers.map(({ id }) => id)).toContain(sellerId)
    const seller = await perform(approver, openSellerToReview, { sellerId, locale: 'en' })
    expect(seller).toMatchObject({
      isOwn: false,
      about: { locale: 'ru', text: 'Текст' },
      person: { givenName: 'Nodira' },
    })
  })
})
