import type pg from 'pg'

/** Rows by the names of a table's columns, in one statement; past every guard, as the superuser of a throw-away server may. */
export async function putRows(client: pg.Client, table: string, rows: readonly object[]): Promise<void> {
  const names = Object.keys(rows[0] ?? {}).join(', ')
  if (!names) return
  await client.query(
    `insert into ${table} (${names}) select ${names} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
    [JSON.stringify(rows)],
  )
}

export async function asReplica<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  await client.query('set session_replication_role = replica; set synchronous_commit = off')
  try {
    await client.query('begin')
    const done = await work()
    await client.query('commit')
    return done
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    await client.query('set session_replication_role = origin; set synchronous_commit = on')
  }
}
