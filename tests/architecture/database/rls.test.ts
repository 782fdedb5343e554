import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cloneDatabase } from '../../../app/cli/database/database'
import { ensureSeededTemplate } from '../../../app/cli/database/templates'
import { startTestServer, type TestServer } from '../../../app/cli/database/test-server'
import { fillEnvironment } from '../../../app/cli/portal/demo-env'
import { givenDay } from '../../../app/cli/seeding/given-day'
import type { Scope } from '../../../app/platform/db.server'
import { generateChildren } from '../../../prisma/seed/people/generated-people'
import { seededPeople } from '../../../prisma/seed/people/persons'
import { enterAs } from '../../setup/enter-as'
import { testDay } from '../../setup/test-day'
import { fillEmptyTables } from './fill-empty-tables'
import { shownTables } from './public-tables'

/** Everything else is personal: a new table is, until somebody writes it here. */
const notPersonal = new Set<string>([
  ...shownTables,
  // Whom a person may be sent to: no page for everybody shows it yet.
  'organisation',
  // When a centre receives: shown to whoever books.
  'reception_window',
  // Opened by a token only the browser knows; says what, never who.
  ...['cart', 'cart_line'],
  // Money by account codes: ids, never names.
  ...['account', 'effect', 'posting'],
  // Hashes and counts, which the web process cannot even read.
  'budget',
])

const name = `test_${randomUUID().replaceAll('-', '')}`
let server: TestServer
let superuser: pg.Client
let app: pg.Client
let tables: string[] = []
let personal: string[] = []

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  return client
}

beforeAll(async () => {
  server = await startTestServer()
  const { template } = await ensureSeededTemplate(server, givenDay())
  await cloneDatabase(server.server, template, name, server.space)
  superuser = await connect(server.server.superuserUrl(name))
  app = await connect(server.server.appUrl(name))
  const urls = { DATABASE_URL: server.server.ownerUrl(name), DATABASE_APP_URL: server.server.appUrl(name) }
  const given = { ...process.env, ...urls, APP_ENV: 'test' }
  Object.assign(process.env, fillEnvironment(given, { web: 3998, sandbox: 4098 }))
  const { rows } = await superuser.query<{ relname: string }>(
    `select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`,
  )
  tables = rows.map(({ relname }) => relname).filter((table) => !table.startsWith('_'))
  personal = tables.filter((table) => !notPersonal.has(table))
}, 900_000)

afterAll(async () => {
  await app?.end()
  await superuser?.end()
  await server?.stop()
})

/** Rows of each personal table that a client sees; tables where it sees none are left out. */
async function visible(
  client: pg.Client,
  scope?: Partial<Scope> & { role: string },
): Promise<Record<string, number>> {
  const seen: Record<string, number> = {}
  await client.query('begin')
  if (scope) await enterAs(client, scope)
  for (const table of personal) {
    const { rows } = await client.query<{ count: string }>(`select count(*) from "${table}"`)
    if (Number(rows[0]?.count) > 0) seen[table] = Number(rows[0]?.count)
  }
  await client.query('rollback')
  return seen
}

describe('personal tables', () => {
  it('force row-level security, also on their owner, who is not the app', async () => {
    expect(personal.length).toBeGreaterThan(20)
    const { rows } = await superuser.query<{ relname: string; forced: boolean; owner: string }>(
      `select relname, relrowsecurity and relforcerowsecurity as forced, pg_get_userbyid(relowner) as owner
         from pg_class where relname = any ($1) and relnamespace = 'public'::regnamespace`,
      [personal],
    )
    expect(rows.filter(({ forced }) => !forced).map(({ relname }) => relname)).toEqual([])
    expect(new Set(rows.map(({ owner }) => owner))).toEqual(new Set(['hamroh_owner']))
    const roles = await superuser.query(
      `select rolname from pg_roles where rolname like 'hamroh%' and (rolsuper or rolbypassrls or rolcreaterole)`,
    )
    expect(roles.rows).toEqual([])
  })

  it('look into another table, or through a function into one that looks further', async () => {
    // The planner puts a table's policies into every policy that looks into it, twice a step.
    const { rows } = await superuser.query<{ policy: string }>(
      `with looks as (
         select p.oid, p.polname, p.polrelid, d.refobjid as at from pg_policy p
           join pg_depend d on d.classid = 'pg_policy'::regclass and d.objid = p.oid
             and d.refclassid = 'pg_class'::regclass and d.refobjid <> p.polrelid)
       select distinct format('%s on %s looks into %s', l.polname, l.polrelid::regclass, l.at::regclass) as policy
         from looks l join looks further on further.polrelid = l.at and further.polname = 'app_select' order by 1`,
    )
    expect(rows).toEqual([])
  })

  it('have policies for the app role, which look at the context once a statement, and one for the owner’s functions', async () => {
    const { rows } = await superuser.query<{ policy: string; roles: string; text: string }>(
      `select format('%s on %s', policyname, tablename) as policy, array_to_string(roles, ',') as roles,
              concat_ws(' ', qual, with_check) as text from pg_policies where schemaname = 'public'`,
    )
    const notOnce = /(?<!\( SELECT |\(SELECT )app_(role|person|organisation|context|is_\w+)\(/
    expect(
      rows.filter(({ text }) => notOnce.test(text.replaceAll('public.', ''))).map(({ policy }) => policy),
    ).toEqual([])
    expect(
      rows.filter(({ roles }) => !/^hamroh_(app|owner)$/.test(roles)).map(({ policy }) => policy),
    ).toEqual([])
    const owners = rows.filter(({ roles }) => roles === 'hamroh_owner').map(({ policy }) => policy)
    expect(owners.sort()).toEqual(tables.map((table) => `owner_all on ${table}`))
  })

  it('compare no row with itself: a column that two tables have is that of the nearer one', async () => {
    const { rows } = await superuser.query<{ policy: string; text: string }>(
      `select format('%s on %s', policyname, tablename) as policy, concat_ws(' ', qual, with_check) as text
         from pg_policies where schemaname = 'public'`,
    )
    const withItself = /\b(\w+)\.\w+ = \1\.\w+\b/
    expect(rows.filter(({ text }) => withItself.test(text)).map(({ policy }) => policy)).toEqual([])
    expect('EXISTS ( SELECT 1 FROM case_file c WHERE (c.id = c.application_id))').toMatch(withItself)
  })

  it('have one policy a command, and no privilege that no policy allows', async () => {
    const { rows } = await superuser.query<{ policy: string }>(
      `select tablename || ' ' || cmd as policy from pg_policies
        where schemaname = 'public' and policyname <> 'owner_all'
        group by tablename, cmd having count(*) > 1 or cmd = 'ALL'`,
    )
    expect(rows.map(({ policy }) => policy)).toEqual([])
    const unused = await superuser.query<{ privilege: string }>(
      `select table_name || ' ' || privilege_type as privilege from information_schema.role_table_grants g
        where grantee = 'hamroh_app' and table_schema = 'public' and not exists (
          select 1 from pg_policies p
           where p.tablename = g.table_name and p.cmd = g.privilege_type and p.policyname <> 'owner_all')`,
    )
    expect(unused.rows.map(({ privilege }) => privilege)).toEqual([])
  })

  it('show the app’s own credentials nothing without a context', async () => {
    await fillEmptyTables(superuser, personal)
    expect(Object.keys(await visible(superuser)).sort()).toEqual(personal)
    expect(await visible(app)).toEqual({})
  })

  it('show nothing to a guest, to a stranger who signed in, and to staff of another centre', async () => {
    const personId = randomUUID()
    expect(await visible(app, { role: 'anonymous' })).toEqual({})
    expect(await visible(app, { role: 'citizen', personId })).toEqual({})
    for (const role of ['inson_specialist', 'inson_head', 'mahalla_member', 'maker_staff', 'artisan']) {
      expect(await visible(app, { role, personId, organisationId: 'nowhere' }), role).toEqual({})
    }
  })

  it('forget the context with the transaction', async () => {
    expect(Object.keys(await visible(app, { role: 'system' }))).not.toEqual([])
    expect(await visible(app)).toEqual({})
  })
})

describe('a dump of the demonstration data', () => {
  const secrets = new Set(
    [...seededPeople(testDay), ...generateChildren(testDay)].flatMap(({ pinfl, passport, phone }) =>
      [pinfl, passport, phone].flatMap((x) => x ?? []),
    ),
  )
  const lengths = [...new Set([...secrets].map(({ length }) => length))]
  /** Where one of them could begin: two letters of a passport or none, then digits. A look for each would be slow. */
  const beginnings = /(?=(?:[A-Z]{2})?\d{7})/g

  async function findPlaintext(client: pg.Client): Promise<string[]> {
    const { rows: tables } = await client.query<{ relname: string }>(
      `select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
    )
    const found: string[] = []
    for (const { relname } of tables) {
      const { rows } = await client.query<{ line: string }>(`select t::text as line from "${relname}" t`)
      const text = rows.map(({ line }) => line).join('\n')
      const isSecret = ({ index }: { index: number }) =>
        lengths.some((length) => secrets.has(text.slice(index, index + length)))
      if ([...text.matchAll(beginnings)].some(isSecret)) found.push(relname)
    }
    return found
  }

  it('holds no PINFL, passport or phone of anybody', async () => {
    expect(secrets.size).toBeGreaterThan(300)
    expect([...secrets].filter((secret) => !/^(?:[A-Z]{2})?\d{7}/.test(secret))).toEqual([])
    expect(await findPlaintext(superuser)).toEqual([])
  })

  it('would be found out if it did', async () => {
    await superuser.query('begin')
    await superuser.query(`update person set patronymic = $1 where id = (select id from person limit 1)`, [
      `x${[...secrets][0]}x`,
    ])
    expect(await findPlaintext(superuser)).toEqual(['person'])
    await superuser.query('rollback')
  })
})
