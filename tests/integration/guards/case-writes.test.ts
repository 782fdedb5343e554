import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { newId } from '~/lib/ids'
import { closeDatabase } from '~/platform/db.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { enterAs } from '../../setup/enter-as'
import { openCases } from '../applications/put/open-cases'
import { people, putCasesToAttack } from './case-scene'
import { takeWrites, watchWrites } from './watch-writes'

// What the app's own role may write in the tables of applications, cases, care and services, as SQL of somebody else's
// in the context of every role: the whole of it is in `allowed`, and everything else is refused and leaves nothing.

/** A change of every row that somebody gets hold of. */
const changes: Record<string, string> = {
  application: `answers_cipher = 'x'`,
  submission: `content_cipher = 'x'`,
  application_document: 'removed_at = now()',
  case_file: 'version = version + 1',
  application_event: `reason_code = 'x'`,
  agency_check: `outcome = 'not_found'`,
  decision: `outcome = 'refused'`,
  disagreement: `status = 'settled', side = 'both', reason_cipher = 'x', settled_by_id = app_person(), settled_at = now()`,
  paper_review: `reason_code = 'x'`,
  case_note: `text_cipher = 'x'`,
  case_task: `status = 'done', closed_at = now(), closed_by_id = app_person()`,
  staff_absence: 'ended_at = now()',
  award: 'monthly_tiyin = 1',
  provision: `status = 'suspended'`,
  service: 'online = not online',
  service_text: `summary = 'x'`,
  service_version: 'valid_until = now()',
}

/** Who may, in her own context: it is what the program would have let her do. A draft with papers goes after them. */
const allowed = [
  'a colleague: update case_file of open',
  'owner: delete application_document of draft',
  'owner: insert application of draft',
  'owner: insert application_document of draft',
  'owner: update application of draft',
  'owner: update application_document of draft',
  'the head: insert staff_absence',
  'the head: update case_file of open',
  'the head: update staff_absence',
  'who has it in hand: insert case_note of open',
  'who has it in hand: insert paper_review of open',
  'who has it in hand: update case_file of open',
  'who has it in hand: update case_task of open',
  'who has it in hand: update disagreement of open',
  'who has it in hand: update staff_absence',
]

let test: TestDatabase
let app: pg.Client
let superuser: pg.Client
let rows: { table: string; name: string; key: string; json: string }[] = []

beforeAll(async () => {
  test = await openCases()
  const scene = await putCasesToAttack()
  app = new pg.Client({ connectionString: test.appUrl })
  superuser = new pg.Client({ connectionString: test.superuserUrl })
  await app.connect()
  await superuser.connect()
  rows = await readRows(scene)
}, 240_000)

afterAll(async () => {
  await app?.end()
  await superuser?.end()
  await closeDatabase()
  await test?.drop()
})

/** One row of each table, of each of the three where it belongs to one. */
async function readRows(scene: Record<string, string>) {
  const found: typeof rows = []
  for (const table of Object.keys(changes)) {
    const { rows: columns } = await superuser.query<{ name: string }>(
      `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
      [table],
    )
    const names = columns.map(({ name }) => name)
    const of = ['application', 'case_file'].includes(table) ? 'id' : 'application_id'
    const owned = names.includes(of) ? Object.entries(scene) : [['', '']]
    for (const [name = '', id] of owned) {
      const { rows: one } = await superuser.query<{ key: string; json: string }>(
        `select ctid::text as key, to_jsonb(t)::text as json from ${table} t ${id ? `where ${of} = $1` : ''} limit 1`,
        id ? [id] : [],
      )
      if (one[0]) found.push({ table, name, ...one[0] })
    }
  }
  return found
}

type Act = 'insert' | 'update' | 'delete'

function statementOf(act: Act, { table, key, json }: (typeof rows)[number]): string {
  if (act === 'update') return `update ${table} set ${changes[table]} where ctid = '${key}'`
  if (act === 'delete') return `delete from ${table} where ctid = '${key}'`
  const row = JSON.parse(json) as Record<string, unknown>
  const fresh = {
    ...row,
    ...(row.id ? { id: newId() } : { number: 99, locale: 'xx', code: 'x' }),
    // Another service and number, so that a second draft is none of the first's twins.
    ...(table === 'application' && { service_code: 'material-aid', number: 'HA-ZZZZ-9999' }),
  }
  const text = JSON.stringify(fresh).replaceAll("'", "''")
  return `insert into ${table} select * from jsonb_populate_record(null::${table}, '${text}')`
}

it('everybody writes what is hers to write, and nothing else', async () => {
  expect(new Set(rows.map(({ table }) => table))).toEqual(new Set(Object.keys(changes)))
  await watchWrites(superuser)
  const written: string[] = []
  for (const [who, scope] of Object.entries(people)) {
    for (const row of rows) {
      for (const act of ['insert', 'update', 'delete'] as const) {
        if ((await attempt(scope, statementOf(act, row))) > 0) {
          written.push(`${who}: ${act} ${row.table}${row.name && ` of ${row.name}`}`)
        }
      }
    }
  }
  expect(written.sort()).toEqual(allowed)
  expect(await takeWrites(superuser)).toEqual([])
})

/** Whoever is neither the owner nor of the centre. */
const outside = Object.keys(people).filter(
  (who) => !['owner', 'who has it in hand', 'a colleague', 'the head'].includes(who),
)

it('nobody sees more of another’s case for having one, or a centre, of her own', async () => {
  const of = rows.find(({ table, name }) => table === 'case_file' && name === 'decided')
  const { id, centre_code, ...decided } = JSON.parse(of?.json ?? '{}')
  const decision = rows.find(({ table }) => table === 'decision')
  const { id: decision_id } = JSON.parse(decision?.json ?? '{}')
  await superuser.query('set session_replication_role = replica')
  const put = (table: string, row: object) =>
    superuser.query(`insert into ${table} select * from jsonb_populate_record(null::${table}, $1::jsonb)`, [
      JSON.stringify(row),
    ])
  const [citizen, elsewhere] = [people['another citizen'], people['a specialist elsewhere']]
  const own = {
    applicant_id: citizen?.personId,
    centre_code: elsewhere?.organisationId,
    number: 'HA-OTHR-CASE',
  }
  const other = newId()
  await put('case_file', { ...decided, id: other, application_id: other, ...own })
  const filed = {
    text_cipher: 'x',
    filed_by_id: newId(),
    filed_at: decided.opened_at ?? decided.submitted_at,
  }
  await put('appeal', {
    ...{ id: newId(), application_id: id, decision_id, status: 'filed', channel: 'portal', centre_code },
    ...{
      ...filed,
      level: 'centre',
      ground: 'refused',
      suspends: false,
      due_on: '2030-01-01',
      excluded_ids: [],
      updated_at: '2030-01-01',
    },
  })
  await superuser.query('set session_replication_role = origin')
  const seen: string[] = []
  // An auditor reads them all: that is her work.
  for (const table of ['appeal', 'provision', 'award', 'decision', 'agency_check', 'application_event'])
    for (const who of outside.filter((each) => each !== 'an auditor')) {
      const sql = `select 1 from ${table} where application_id = '${id}'`
      if ((await attempt(people[who] ?? null, sql)) > 0) seen.push(`${who}: ${table}`)
    }
  expect(seen).toEqual([])
  expect(await attempt(people.owner ?? null, `select 1 from appeal where application_id = '${id}'`)).toBe(1)
})

/** Rows that were written. What is refused or finds nothing is committed, so that it would be seen. */
async function attempt(scope: (typeof people)[string], statement: string): Promise<number> {
  await app.query('begin')
  try {
    if (scope) await enterAs(app, scope)
    const { rowCount } = await app.query(statement)
    await app.query('set constraints all immediate')
    await app.query(rowCount ? 'rollback' : 'commit')
    return rowCount ?? 0
  } catch {
    await app.query('rollback')
    return 0
  }
}
