import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newId } from '~/lib/ids'
import { contextOf, signContext } from '~/platform/context.server'
import { closeDatabase, type Scope, transaction } from '~/platform/db.server'
import { asSystem, systemScope } from '~/platform/system-scope.server'
import { writeContextKeys } from '../../../app/cli/database/context-keys'
import type { TestDatabase } from '../../setup/database-per-test'
import { enterAs } from '../../setup/enter-as'
import { asSuperuser, openDatabase } from '../ledger/open-database'

// What somebody can do who runs SQL of his own as the web process's role, in a connection of its pool.
let test: TestDatabase
let app: pg.Client
const citizen: Scope = { personId: newId(), role: 'citizen', organisationId: null }

beforeAll(async () => {
  test = await openDatabase()
  await asSuperuser(test, (client) =>
    client.query(
      `insert into person (id, pinfl_cipher, pinfl_index, family_name, given_name, born_on, sex, updated_at)
         values ($1, '', 'a', 'A', 'B', '1990-01-01', 'female', now()), ($2, '', 'b', 'C', 'D', '1990-01-01', 'male', now())`,
      [citizen.personId, newId()],
    ),
  )
  app = new pg.Client({ connectionString: test.appUrl })
  await app.connect()
})

beforeEach(() => app.query('rollback; begin'))

afterAll(async () => {
  await app?.end()
  await closeDatabase()
  await test?.drop()
})

const people = async (client = app) =>
  (await client.query<{ count: number }>('select count(*)::int as count from person')).rows[0]?.count
const epoch = async () =>
  (await app.query<{ epoch: number }>('select app_epoch() as epoch')).rows[0]?.epoch ?? 0
const enter = (key: string, signature: string, payload: string) =>
  app.query('select app_enter($1, $2, $3)', [key, signature, payload])
const kept = async () =>
  (await app.query<{ kept: string }>(`select current_setting('app.context', true) as kept`)).rows[0]?.kept ??
  ''

describe('a context that the program signed', () => {
  it('shows what its scope may see, for one transaction', async () => {
    await enterAs(app, citizen)
    expect(await people()).toBe(1)
    await app.query('rollback; begin')
    expect(await people()).toBe(0)
    await enterAs(app, { role: 'system' })
    expect(await people()).toBe(2)
  })

  it('keeps the actor while the portal works for her, and gives her eyes back', async () => {
    await transaction(citizen, async (tx) => {
      expect(await tx.person.count()).toBe(1)
      await asSystem(tx, async () => {
        expect(await tx.person.count()).toBe(2)
        expect(
          await tx.$queryRaw`select app_context('actorRole') as role, app_person()::text as person`,
        ).toEqual([{ role: 'citizen', person: citizen.personId }])
      })
      expect(await tx.person.count()).toBe(1)
      expect(contextOf(tx).scope).toBe(citizen)
    })
  })

  it('is that of the moment in which a statement was asked, whoever acts when it is answered', async () => {
    await transaction(citizen, async (tx) => {
      const own = tx.person.count()
      const all = asSystem(tx, () => tx.person.count())
      expect(await Promise.all([own, all])).toEqual([1, 2])
      expect(await tx.person.count()).toBe(1)
    })
  })

  it('gives the eyes back when the piece fails, and when it asks nothing', async () => {
    await transaction(citizen, async (tx) => {
      await expect(asSystem(tx, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
      await asSystem(tx, async () => undefined)
      expect(await tx.person.count()).toBe(1)
    })
  })

  it('is signed anew when the database’s clock has gone on', async () => {
    expect(await transaction(systemScope, (tx) => tx.person.count())).toBe(2)
    await asSuperuser(test, (client) =>
      client.query(`create or replace function app_epoch() returns int language sql as 'select 77'`),
    )
    expect(await transaction(systemScope, (tx) => tx.person.count())).toBe(2)
    await asSuperuser(test, (client) =>
      client.query(`create or replace function app_epoch() returns int language sql as
        'select floor(extract(epoch from clock_timestamp()) / 300)::int'`),
    )
    expect(await transaction(systemScope, (tx) => tx.person.count())).toBe(2)
  })
})

describe('SQL of somebody else’s as the app role', () => {
  it('opens nothing by naming a role', async () => {
    for (const name of ['app.role', 'app.person_id', 'app.organisation_id', 'role_name', 'app.actor_role']) {
      await app.query(`select set_config('app.${name.replace('app.', '')}', 'system', true)`)
    }
    expect(await people()).toBe(0)
  })

  it.each([
    ['made up', 'system'],
    ['empty of a signature', `c1|${'0'.repeat(64)}|{"role":"system"}`],
    ['of an unknown key', `none|${'0'.repeat(64)}|{"role":"system"}`],
  ])('is stopped with a context that is %s', async (_name, text) => {
    await app.query(`select set_config('app.context', $1, true)`, [text])
    await expect(people()).rejects.toThrow('not sealed')
  })

  it('cannot change the context of the transaction it is in', async () => {
    await enterAs(app, citizen)
    const changed = (await kept()).replaceAll('=citizen', '=system')
    expect(changed).not.toBe(await kept())
    await app.query(`select set_config('app.context', $1, true)`, [changed])
    await expect(people()).rejects.toThrow('not sealed')
  })

  it('cannot use a context that it saw in another transaction, nor in another connection', async () => {
    await enterAs(app, systemScope)
    const seen = await kept()
    expect(await people()).toBe(2)
    const other = new pg.Client({ connectionString: test.appUrl })
    await other.connect()
    await other.query('begin')
    await other.query(`select set_config('app.context', $1, true)`, [seen])
    await expect(people(other)).rejects.toThrow('not sealed')
    await other.end()
    await app.query('rollback; begin')
    await app.query(`select set_config('app.context', $1, true)`, [seen])
    await expect(people()).rejects.toThrow('not sealed')
  })

  it('cannot enter with what it saw: the first signature is not kept', async () => {
    await enterAs(app, systemScope)
    const [key = '', seal = '', fields = ''] = (await kept()).split(/\|(.{64})\|/)
    expect(fields.startsWith('=system')).toBe(true)
    const { payload, signature } = signContext(systemScope, await epoch())
    expect(await kept()).not.toContain(signature)
    await expect(enter(key, seal, fields)).rejects.toThrow('not signed')
    await app.query('rollback; begin')
    await expect(enter(key, seal, payload)).rejects.toThrow('not signed')
  })

  it('cannot put one field of the context into another', async () => {
    const { key, signature, payload } = signContext(
      { ...citizen, organisationId: 'a\u001f=system' },
      await epoch(),
    )
    await expect(enter(key, signature, payload)).rejects.toThrow('parts fields')
  })

  it('cannot enter with another role, an unknown key, or what was signed some time ago', async () => {
    const { key, signature, payload } = signContext(citizen, await epoch())
    const raised = payload.replace('"role":"citizen"', '"role":"system"')
    const old = signContext(systemScope, (await epoch()) - 2)
    const early = signContext(systemScope, (await epoch()) + 1)
    for (const [attack, refusal] of [
      [() => enter(key, signature, raised), 'not signed'],
      [() => enter('c9', signature, payload), 'has no key'],
      [() => enter(old.key, old.signature, old.payload), 'stale'],
      [() => enter(early.key, early.signature, early.payload), 'stale'],
    ] as const) {
      await expect(attack()).rejects.toThrow(refusal)
      await app.query('rollback; begin')
    }
  })

  it.each([
    'select * from guard.context_key',
    `select guard.sign('c1', 'enter|{"role":"system"}')`,
    'create temporary table voucher (id uuid)',
    `create function public.app_context(text) returns text language sql as $$ select 'system' $$`,
    `create or replace function app_role() returns text language sql as $$ select 'system' $$`,
    'create schema mine',
    'alter table person disable row level security',
    'set role hamroh_owner',
    'set session_replication_role = replica',
  ])('may not: %s', async (statement) => {
    await expect(app.query(statement)).rejects.toThrow(/permission denied|must be owner|temporary/)
  })
})

it('a key that is no longer named signs nothing', async () => {
  const old = signContext(citizen, await epoch())
  const next = `c2:${Buffer.alloc(32, 9).toString('base64')}`
  await writeContextKeys(test.ownerUrl, `${next},${process.env.CONTEXT_KEYS}`)
  await enter(old.key, old.signature, old.payload)
  expect(await people()).toBe(1)
  await app.query('rollback; begin')
  await writeContextKeys(test.ownerUrl, next)
  await expect(enter(old.key, old.signature, old.payload)).rejects.toThrow('has no key')
  await writeContextKeys(test.ownerUrl, process.env.CONTEXT_KEYS)
})
