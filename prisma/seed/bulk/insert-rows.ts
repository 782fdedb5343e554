import type pg from 'pg'

/** Columns of a table with their types, in the order of a row's values; `text as uuid[]` is sent as one, read as the other. */
export type Columns = Readonly<Record<string, string>>

/** One statement for many rows: each column goes as an array. */
export async function insertRows(
  client: pg.Client,
  table: string,
  columns: Columns,
  rows: readonly (readonly unknown[])[],
  onConflict: 'fail' | 'skip' = 'fail',
): Promise<void> {
  if (rows.length === 0) return
  const names = Object.keys(columns)
  const types = Object.values(columns).map((type) => type.split(' as '))
  const sent = types.map(([type], column) => `$${column + 1}::${type}[]`)
  const read = types.map(([, type], column) => `c${column}${type ? `::${type}` : ''}`)
  const as = types.map((_, column) => `c${column}`)
  await client.query({
    name: `bulk-${table}`,
    text: `insert into ${table} (${names.join(', ')}) select ${read.join(', ')}
      from unnest(${sent.join(', ')}) as sent (${as.join(', ')}) ${onConflict === 'skip' ? 'on conflict do nothing' : ''}`,
    values: names.map((_, column) => rows.map((row) => row[column] ?? null)),
  })
}
