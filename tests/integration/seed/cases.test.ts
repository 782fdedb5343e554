import { afterAll, beforeAll, expect, it } from 'vitest'
import { verifyAudit } from '~/domains/audit/index.server'
import { agencies, isAgency } from '~/domains/cases/agencies/agencies'
import { getCase, listCases } from '~/domains/cases/index.server'
import { openCheckAnswer } from '~/domains/cases/sealed.server'
import { verifyLedger } from '~/domains/ledger/index.server'
import { closeDatabase } from '~/platform/db.server'
import { env } from '~/platform/env.server'
import { planCases } from '../../../prisma/seed/applications/plan'
import { readShippedVersions } from '../../../prisma/seed/services/service-versions'
import type { TestDatabase } from '../../setup/database-per-test'
import { testDay } from '../../setup/test-day'
import { actor } from '../applications/put/open-cases'
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
         from application a left join case_file c on c.application_id = a.id
        where a.service_code = 'device-voucher' group by 1 order by 1`,
    )
    const vouchers = await client.query(
      `select count(*)::int as n from voucher v join entitlement e on e.id = v.entitlement_id
         join application a on a.id = e.application_id where a.service_code = 'device-voucher'`,
    )
    const waits = await client.query(`select count(*)::int as n from budget_wait where status = 'waiting'`)
    return {
      statuses: Object.fromEntries(rows.map((row) => [row.status, row.count])),
      vouchers: vouchers.rows[0].n,
      waiting: waits.rows[0].n,
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
    vouchers: 152,
    // In the queue whose line is used up.
    waiting: 3,
  })
  const ledger = await asSuperuser(test, (client) => verifyLedger(client))
  expect(ledger).toMatchObject({ sumTiyin: 0n, wrongBalances: [], overdrawn: [] })
  expect(await asSuperuser(test, (client) => verifyAudit(client, env().AUDIT_KEYS))).toMatchObject({
    broken: [],
  })
})

it('says in the file of who applied who opened it, before what was done with it and in the order of time', async () => {
  const read = <T>(sql: string) => asSuperuser(test, async (client) => (await client.query(sql)).rows as T[])
  const unseen = await read(
    `select e.id from application_event e join case_file c on c.application_id = e.application_id
      where e.actor_role = 'inson_specialist' and c.applicant_id <> e.actor_id and not exists (
        select from audit_entry r where r.chain = 'person:' || c.applicant_id and r.action = 'person.fileRead'
          and r.actor_id = e.actor_id and r.details ->> 'applicationId' = c.application_id::text and r.at < e.at)`,
  )
  expect(unseen).toEqual([])
  const disordered = await read(
    `select chain from (select chain, at, lag(at) over (partition by chain order by sequence) as before
       from audit_entry where chain like 'person:%') one where at < before`,
  )
  expect(disordered).toEqual([])
})

it('has cases of every other service in every state, each kind of outcome given, appeals wherever they go', async () => {
  const read = <T>(sql: string) => asSuperuser(test, async (client) => (await client.query(sql)).rows as T[])
  const states = await read<{ code: string; states: string[] }>(
    `select a.service_code as code, array_agg(distinct coalesce(c.status::text, 'draft')) as states
       from application a left join case_file c on c.application_id = a.id
      where a.service_code <> 'device-voucher' group by 1`,
  )
  expect(states).toHaveLength(48)
  // Every decision that was judged says by what; a later one on what was given was judged by nobody's rules.
  expect(await read(`select id from decision where receipt_cipher is null and number = 1`)).toEqual([])
  // Registers say other things than each other: no cadastre knows a sum a month, and none tells a phone.
  const registers = new Map(
    readShippedVersions().flatMap(({ definition }) =>
      definition.checks.map((check) => [check.id, check.source] as const),
    ),
  )
  const said = await read<{ id: string; check: string; cipher: string }>(
    `select id, source as check, answer_cipher as cipher from agency_check where outcome = 'found'`,
  )
  const unasked = said.flatMap(({ id, check, cipher }) => {
    const register = registers.get(check) ?? ''
    const stated: readonly string[] = isAgency(register) ? agencies[register].facts : []
    const others = Object.keys(openCheckAnswer(cipher, id)).filter((name) => !stated.includes(name))
    return others.map((name) => `${check}: ${name}`)
  })
  expect([...new Set(unasked)]).toEqual([])
  expect(new Set(said.map(({ check }) => check)).size).toBeGreaterThan(15)
  const every = [
    'approved',
    'correction_requested',
    'draft',
    'in_review',
    'refused',
    'submitted',
    'withdrawn',
  ]
  for (const one of states) expect(one).toEqual({ code: one.code, states: expect.arrayContaining(every) })
  const kinds = await read<{ kind: string }>('select distinct kind from provision order by 1')
  expect(kinds.map(({ kind }) => kind)).toEqual(
    [
      ...['appointment', 'assessment', 'cash', 'contract', 'in-kind', 'placement', 'plan', 'queue'],
      'referral',
    ].concat([...['service-voucher', 'status']]),
  )
  const appeals = await read<{ status: string }>('select distinct status::text from appeal order by 1')
  expect(appeals.map(({ status }) => status)).toEqual([
    ...['changed', 'filed', 'in_review', 'returned', 'upheld', 'withdrawn'],
  ])
  const [elsewhere] = await read<{ n: number }>(
    `select count(*)::int as n from appeal a join case_file c on c.id = a.application_id where a.centre_code <> c.centre_code`,
  )
  expect(elsewhere?.n).toBeGreaterThan(5)
  const headless = await read(
    `select distinct c.centre_code from case_file c where (select count(*) from role_grant g
       where g.role = 'inson_head' and g.organisation_id = c.centre_code) < 2`,
  )
  expect(headless).toEqual([])
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
  for (const { id, serviceCode } of queue.rows) {
    const { district, device } = (await getCase(staff, id))?.submission.labels ?? {}
    expect(district?.ru, serviceCode).toBeTruthy()
    if (serviceCode === 'device-voucher') expect(device?.ru, id).toBeTruthy()
  }
})

it('is the same plan every time', () => {
  const spell = () => JSON.stringify(planCases(testDay, new Set()))
  expect(spell()).toBe(spell())
})

it('shows what is under way: a thing handed over that is not confirmed, and somebody who is away', async () => {
  const read = (sql: string) => asSuperuser(test, async (client) => (await client.query(sql)).rows)
  expect(await read('select status::text from goods_handover')).toEqual([{ status: 'recorded' }])
  const away = await read(
    `select count(*)::int as cases from staff_absence a
       join case_file c on c.assignee_id = a.person_id and c.centre_code = a.centre_code and c.is_open
      where a.ended_at is null and date '${testDay.today.toISOString().slice(0, 10)}' between a.from_on and a.until_on`,
  )
  expect(away[0]?.cases).toBeGreaterThan(0)
})
