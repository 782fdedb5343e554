import { createHash } from 'node:crypto'
import type pg from 'pg'

/** Drawn anew at every seeding on purpose: what is sealed, tokens, codes, and the chains made of them. */
const drawn = /_cipher$|_hash$|^hash$|^number$|^output$|^storage_key$|^seal$/

/** What the database itself noted, on which no step of the portal's depends: when, and in which transaction; and names of a bank's
 * own, made of keys. */
const noted: Record<string, string[]> = {
  account: ['created_at'],
  bank_line: ['reference', 'bank_reference'],
  search_document: ['written_in'],
  service_right: ['published_at'],
  service_version: ['created_at', 'published_at'],
}

/** Keys of rows that the program or the database made; those of the plan are the same always. */
const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g
const planned = '019b76da-a800-7'
const publicNumber = /\b(H[A-Z])-[0-9A-Z]{4}-[0-9A-Z]{4}\b/g
/** The end of a workshop's address, made of its key. */
const slugEnd = /-[0-9a-f]{6}(?=")/g

type Row = Record<string, unknown>

/**
 * All rows of all tables as texts in which nothing is drawn: a key stands as what it is the key of and what names it, so
 * that two databases with the same texts are the same but for the keys.
 */
export async function canonicalRows(client: pg.Client): Promise<Map<string, string[]>> {
  const tables = await readTables(client)
  const texts = new Map([...tables].map(([table, rows]) => [table, rows.map((row) => spell(table, row))]))
  let names = new Map<string, string>()
  // What a row names is known after one round, what is named by what that names after two.
  for (let round = 0; round < 3; round++) names = nameKeys(texts, names)
  return new Map([...texts].map(([table, rows]) => [table, rows.map((row) => rename(row, names)).sort()]))
}

async function readTables(client: pg.Client): Promise<Map<string, Row[]>> {
  const { rows: tables } = await client.query<{ relname: string }>(
    `select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
     and relname not like '\\_%' order by 1`,
  )
  const found = new Map<string, Row[]>()
  for (const { relname } of tables) {
    const { rows } = await client.query<{ row: Row }>(`select to_jsonb(t) as row from "${relname}" t`)
    found.set(
      relname,
      rows.map(({ row }) => row),
    )
  }
  return found
}

function spell(table: string, row: Row): string {
  const kept = Object.entries(row).filter(
    ([column]) => !drawn.test(column) && !noted[table]?.includes(column),
  )
  return JSON.stringify(Object.fromEntries(kept)).replace(publicNumber, '$1').replace(slugEnd, '')
}

function nameKeys(
  texts: ReadonlyMap<string, string[]>,
  names: ReadonlyMap<string, string>,
): Map<string, string> {
  const seen = new Map<string, string[]>()
  for (const [table, rows] of texts) {
    for (const row of rows) {
      const name = `${table}${rename(row, names)}`
      for (const { 0: key, index } of row.matchAll(uuid)) {
        if (key.startsWith(planned)) continue
        // Which column it stands in says what the row has to do with it.
        const column = row.slice(0, index).split('"').at(-2)
        seen.set(key, [...(seen.get(key) ?? []), `${column}:${name}`])
      }
    }
  }
  return new Map([...seen].map(([key, rows]) => [key, hash(rows.sort().join('\n'))]))
}

function rename(row: string, names: ReadonlyMap<string, string>): string {
  return row.replace(uuid, (key) => (key.startsWith(planned) ? key : (names.get(key) ?? 'key')))
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}
