import type pg from 'pg'

interface Column {
  name: string
  type: string
  /** First value of an enumeration; null for every other type. */
  label: string | null
}

const samples: Record<string, string> = {
  uuid: 'gen_random_uuid()',
  text: `'x'`,
  integer: '1',
  smallint: '1',
  bigint: '1',
  'double precision': '1',
  boolean: 'true',
  date: 'current_date',
  jsonb: `'{}'`,
  json: `'{}'`,
  'text[]': `'{}'`,
}

/**
 * Puts a row that means nothing into every table that has none, past keys, checks and triggers: only for looking at
 * who sees a row, in a database that is thrown away.
 */
export async function fillEmptyTables(superuser: pg.Client, tables: readonly string[]): Promise<void> {
  await superuser.query('set session_replication_role = replica')
  for (const table of tables) {
    const { rowCount } = await superuser.query(`select 1 from "${table}" limit 1`)
    if (rowCount) continue
    await dropChecks(superuser, table)
    const columns = await readColumns(superuser, table)
    const names = columns.map(({ name }) => `"${name}"`).join(', ')
    const values = columns.map(sampleOf).join(', ')
    await superuser.query(`insert into "${table}" (${names}) values (${values})`)
  }
  await superuser.query('set session_replication_role = origin')
}

async function dropChecks(superuser: pg.Client, table: string): Promise<void> {
  const { rows } = await superuser.query<{ conname: string }>(
    `select conname from pg_constraint where conrelid = $1::regclass and contype = 'c'`,
    [`"${table}"`],
  )
  for (const { conname } of rows) await superuser.query(`alter table "${table}" drop constraint "${conname}"`)
}

async function readColumns(superuser: pg.Client, table: string): Promise<Column[]> {
  const { rows } = await superuser.query<Column>(
    `select a.attname as name, format_type(a.atttypid, null) as type,
            (select e.enumlabel from pg_enum e where e.enumtypid = a.atttypid order by e.enumsortorder limit 1) as label
       from pg_attribute a
      where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped and a.attnotnull and not a.atthasdef`,
    [`"${table}"`],
  )
  return rows
}

function sampleOf({ type, label }: Column): string {
  if (label) return `'${label}'`
  if (type.startsWith('timestamp')) return 'now()'
  const sample = samples[type]
  if (!sample) throw new Error(`no sample for a column of type ${type}`)
  return sample
}
