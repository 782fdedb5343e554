import type pg from 'pg'
import { decideFate } from './decide'
import { hashOf, readShipped, type Shipped, writeShipped } from './shipped'

export interface ContentTable {
  name: string
  /** Columns of the key, as the rows name them. */
  keys: readonly string[]
  /** As Prisma takes them. A first day of validity stays what it was. */
  rows: readonly object[]
}

type Row = Record<string, unknown>

/** Adds what is new and rewrites what nobody has edited. Answers how many rows were written. */
export async function refreshTable(client: pg.Client, table: ContentTable): Promise<number> {
  const { name, keys } = table
  const rows = table.rows as readonly Row[]
  const compared = Object.keys(rows[0] ?? {}).filter((column) => column !== 'validFrom')
  const keyOf = (row: Row) => keys.map((key) => String(row[key])).join(' ')
  const found = await readTable(client, name, compared)
  const shipped = await readShipped(client, name)
  const written: Row[] = []
  const noted: (Shipped & { key: string })[] = []
  for (const row of rows) {
    const key = keyOf(row)
    const there = found.get(key)
    const hash = hashOf(compared.map((column) => row[column]))
    const recorded = shipped.get(key)?.hash ?? null
    const fate = decideFate({ shipped: hash, found: there ?? null, recorded })
    if (fate === 'insert' || fate === 'update') written.push(row)
    if (fate !== 'keep' && recorded !== hash) noted.push({ key, hash, rowId: null })
  }
  await writeRows(client, table, compared, written)
  await writeShipped(client, name, noted)
  return written.length

  async function readTable(
    of: pg.Client,
    from: string,
    columns: readonly string[],
  ): Promise<Map<string, string>> {
    const list = columns.map((column) => `to_jsonb(${quote(column)}) AS "${column}"`).join(', ')
    const { rows: all } = await of.query<Row>(`SELECT ${list} FROM ${from}`)
    return new Map(all.map((row) => [keyOf(row), hashOf(columns.map((column) => row[column]))]))
  }
}

async function writeRows(
  client: pg.Client,
  { name, keys }: ContentTable,
  compared: readonly string[],
  rows: readonly Row[],
): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = Object.keys(first).map(quote).join(', ')
  const changed = compared.filter((column) => !keys.includes(column)).map(quote)
  const set = changed.map((column) => `${column} = excluded.${column}`).join(', ')
  const data = rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([column, value]) => [snake(column), value])),
  )
  await client.query(
    `INSERT INTO ${name} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${name}, $1::jsonb)
       ON CONFLICT (${keys.map(quote).join(', ')}) DO UPDATE SET ${set}`,
    [JSON.stringify(data)],
  )
}

function snake(column: string): string {
  return column.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/** Some columns are words of SQL. */
function quote(column: string): string {
  return `"${snake(column)}"`
}
