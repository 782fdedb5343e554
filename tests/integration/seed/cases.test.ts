import { afterAll, beforeAll, expect, it } from 'vitest'
import { verifyAudit } from '~/domains/audit/index.server'
import { getCase, listCases } from '~/domains/cases/index.server'
import { verifyLedger } from '~/domains/ledger/index.server'
import { closeDatabase } from '~/platform/db.server'
import { env } from '~/platform/env.server'
import { planCases } from '../../../prisma/seed/applications/plan'
import type { TestDatabase } from '../../setup/database-per-test'
import { testDay } from '../../setup/test-day'
import { actor } from '../applications/open-cases'
import { asSuperuser, openDatabase } from '../ledger/open-database'

let test: TestDatabase

beforeAll(async () => {
  test = await openDatabase('seeded')
})
afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

it('fills every state, half of all with a voucher whose money is put aside', async () => {
  const counts = await asSuperuser(test, async (client) => {
    const { rows } = await client.query(
      `select coalesce(c.status::text, 'draft') as status, count(*)::int
         from application a left join case_file c on c.application_id = a.id group by 1 order by 1`,
    )
    const vouchers = await client.query('select count(*)::int as n from voucher')
    return {
      statuses: Object.fromEntries(rows.map((row) => [row.status, row.count])),
      vouchers: vouchers.rows[0].n,
    }
  })
  expect(counts).toEqual({
    statuses: {
      approved: 155,
      correction_requested: 16,
      draft: 11,
      in_review: 38,
      refused: 34,
      submitted: 28,
      withdrawn: 18,
    },
    vouchers: 155,
  })
  const ledger = await asSuperuser(test, (client) => verifyLedger(client))
  expect(ledger).toMatchObject({ sumTiyin: 0n, wrongBalances: [], overdrawn: [] })
  expect(await asSuperuser(test, (client) => verifyAudit(client, env().AUDIT_KEYS))).toMatchObject({
    broken: [],
  })
})

it('keeps events in order and none in the future', async () => {
  const wrong = await asSuperuser(test, async (client) => {
    const { rows } = await client.query(
      `select 1 from application_event where at > $1
       union all select 1 from case_file a where (select min(at) from application_event e
         where e.application_id = a.id) <> a.submitted_at
       union all select 1 from case_file a join decision d on d.application_id = a.id where d.decided_at < a.submitted_at`,
      [testDay.now],
    )
    return rows
  })
  expect(wrong).toEqual([])
})

it('gives the demonstration specialists a queue they can open', async () => {
  const staff = actor('specialist-uchtepa-1', 'inson_specialist', {}, testDay.now)
  const queue = await listCases(staff, { filter: 'all', q: '', page: 1 })
  expect(queue.total).toBeGreaterThan(10)
  expect(queue.counts.overdue).toBeGreaterThan(0)
  for (const { id } of queue.rows)
    expect((await getCase(staff, id))?.submission.labels.device?.ru).toBeTruthy()
})

it('is the same plan every time', () => {
  const spell = () => JSON.stringify(planCases(testDay, new Set()))
  expect(spell()).toBe(spell())
})
