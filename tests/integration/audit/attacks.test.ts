import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '~/lib/ids'
import { closeDatabase, type Scope } from '~/platform/db.server'
import { withSeedingKey } from '../../../app/cli/database/context-keys'
import type { TestDatabase } from '../../setup/database-per-test'
import { enterAs } from '../../setup/enter-as'
import { asSuperuser, openDatabase } from '../ledger/open-database'

// SQL of somebody else's as the web process's role, in a transaction whose context the program signed.
let test: TestDatabase
let app: pg.Client
const personId = newId()
const longAgo = new Date('2020-02-20T20:20:20Z')
const citizen: Scope = { personId, role: 'citizen', organisationId: null, now: () => longAgo }
const other = newId()

interface Row {
  chain: string
  actor_id: string | null
  actor_role: string
  is_now: boolean
}

beforeAll(async () => {
  test = await openDatabase()
  app = new pg.Client({ connectionString: test.appUrl })
  await app.connect()
})

afterAll(async () => {
  await app?.end()
  await closeDatabase()
  await test?.drop()
})

/** The entry that came of the statement, or why there is none. */
async function attempt(scope: Scope | null, statement: string): Promise<Row | string> {
  await app.query('begin')
  try {
    if (scope) await enterAs(app, scope)
    await app.query(statement)
    await enterAs(app, { role: 'system' })
    const { rows } = await app.query<Row>(
      `select chain, actor_id, actor_role, at > now() - interval '1 minute' as is_now
         from audit_entry order by id desc limit 1`,
    )
    return rows[0] ?? 'nothing'
  } catch (error) {
    return (error as Error).message
  } finally {
    await app.query('rollback')
  }
}

const add = (action: string, subject: string | null) =>
  `select app_add_audit('${action}', ${subject === null ? 'null' : `'${subject}'`}, '{"actorId": "${other}"}')`

it('an entry says who acts, in which role, and now, whatever the program or SQL thinks', async () => {
  expect(await attempt(citizen, add('person.contactChanged', personId))).toEqual({
    chain: `person:${personId}`,
    actor_id: personId,
    actor_role: 'citizen',
    is_now: true,
  })
})

it.each([
  ['deviceOrder.placed', `voucher:${other}`],
  ['refund.requested', `payment:${other}`],
  ['sellerOrder.shipped', `order:${other}`],
  ['application.submitted', `application:${other}`],
])('%s stands in the chain of its kind', async (action, chain) => {
  expect(await attempt(citizen, add(action, other))).toMatchObject({ chain, actor_id: personId })
})

describe('refused', () => {
  it.each([
    ['without a context', null, add('voucher.issued', other), 'nobody acts'],
    ['in somebody else’s file', citizen, add('person.fileRead', other), 'citizen does not write'],
    ['a role that she cannot give', citizen, add('role.granted', personId), 'citizen does not write'],
    ['what administrators do', citizen, add('parameter.added', 'poverty-line'), 'citizen does not write'],
    [
      'an anchor',
      { ...citizen, role: 'administrator' },
      add('anchor.written', null),
      'administrator does not',
    ],
    ['a chain by its name', citizen, add('voucher.issued', `x:application:${other}`), 'is not done to'],
    ['no subject', citizen, add('voucher.issued', null), 'is not done to'],
    [
      'a subject where there is none',
      { ...citizen, role: 'auditor' },
      add('audit.searched', other),
      'is not done to',
    ],
    ['an action of many words', citizen, add('voucher issued', other), 'not an action'],
    [
      'the former function',
      citizen,
      `select app_add_audit('person:${other}', '${other}'::uuid, 'administrator', 'x.y', '{}', 'r', now())`,
      'does not exist',
    ],
    [
      'the past',
      citizen,
      `select app_add_past_audit('[{"action": "voucher.issued", "subject": "${other}", "actorRole": "administrator", "details": {}, "at": "2020-01-01"}]')`,
      'by a seeding only',
    ],
    [
      'the portal’s past',
      { ...citizen, role: 'system' },
      `select app_add_past_audit('[{"action": "voucher.issued"}]')`,
      'by a seeding only',
    ],
    [
      'the inner function',
      citizen,
      `select guard.add_audit('x:1', '${other}', 'administrator', 'x.y', '{}', 'r', '2020-01-01')`,
      'permission denied',
    ],
    ['a key that gives time', citizen, 'update guard.context_key set gives_time = true', 'permission denied'],
    ['another rule', citizen, `delete from guard.audit_word`, 'permission denied'],
    ['an entry by hand', citizen, `insert into audit_entry (chain) values ('x')`, 'permission denied'],
    ['a change', citizen, `update audit_entry set action = 'x'`, 'permission denied'],
    ['a deletion', { ...citizen, role: 'system' }, 'delete from audit_entry', 'permission denied'],
    ['a head', { ...citizen, role: 'system' }, `update audit_head set seal = 'x'`, 'permission denied'],
  ])('%s', async (_, scope, statement, refusal) => {
    expect(await attempt(scope, statement)).toContain(refusal)
  })

  it('a seal on a head that another transaction moved', async () => {
    await app.query('begin')
    await enterAs(app, citizen)
    await app.query(add('voucher.issued', other))
    await app.query('commit')
    expect(await attempt(citizen, `select app_seal_audit('voucher:${other}', 1, 'x')`)).toContain(
      'is not at 1 by this transaction',
    )
  })
})

it('a seeding says when, for as long as the owner lets it', async () => {
  const given = process.env.CONTEXT_KEYS
  const at = () =>
    asSuperuser(test, (client) => client.query('select gives_time from guard.context_key order by 1'))
  await withSeedingKey(test.ownerUrl, async (keys) => {
    expect((await at()).rows).toEqual([{ gives_time: false }, { gives_time: true }])
    expect(keys).toMatch(/^seeding:/)
  })
  expect((await at()).rows).toEqual([{ gives_time: false }])
  expect(process.env.CONTEXT_KEYS).toBe(given)
})
