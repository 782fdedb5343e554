import type pg from 'pg'

/** Columns of a table with their types, in the order of a row's values; `text as uuid[]` is sent as one, read as the other. */
export type Columns = Readonly<Record<string, string>>

export interface TableOfRows {
  table: string
  columns: Columns
  rows: readonly (readonly unknown[])[]
  /** When some may be there already. */
  skipsKnown?: boolean
}

/** One statement for many rows of many tables, each column an array, so that the next can be made while it is worked on. */
export async function insertRows(client: pg.Client, tables: readonly TableOfRows[]): Promise<void> {
  const values: unknown[] = []
  const inserts = tables.map(({ table, columns, rows, skipsKnown = false }) => {
    const names = Object.keys(columns)
    const types = Object.values(columns).map((type) => type.split(' as '))
    const sent = types.map(([type], column) => `$${values.length + column + 1}::${type}[]`)
    const read = types.map(([, type], column) => `c${column}${type ? `::${type}` : ''}`)
    const as = types.map((_, column) => `c${column}`)
    values.push(...names.map((_, column) => rows.map((row) => row[column] ?? null)))
    return `insert into ${table} (${names.join(', ')}) select ${read.join(', ')}
      from unnest(${sent.join(', ')}) as sent (${as.join(', ')}) ${skipsKnown ? 'on conflict do nothing' : ''}`
  })
  const withs = inserts.map((insert, at) => `w${at} as (${insert})`)
  await client.query({
    name: tables
      .map(({ table }) => table)
      .join('-')
      .slice(0, 60),
    text: `with ${withs.join(', ')} select`,
    values,
  })
}
