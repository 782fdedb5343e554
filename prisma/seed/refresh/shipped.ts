import { createHash } from 'node:crypto'
import type pg from 'pg'

export interface Shipped {
  hash: string
  rowId: string | null
}

/** What the program put into a table before, by key. */
export async function readShipped(client: pg.Client, subject: string): Promise<Map<string, Shipped>> {
  const { rows } = await client.query<Shipped & { key: string }>(
    'SELECT key, hash, row_id AS "rowId" FROM guard.shipped WHERE subject = $1',
    [subject],
  )
  return new Map(rows.map(({ key, ...shipped }) => [key, shipped]))
}

export async function writeShipped(
  client: pg.Client,
  subject: string,
  rows: readonly (Shipped & { key: string })[],
): Promise<void> {
  await client.query(
    `INSERT INTO guard.shipped (subject, key, hash, row_id)
       SELECT $1, key, hash, "rowId" FROM jsonb_to_recordset($2::jsonb) AS r (key text, hash text, "rowId" uuid)
       ON CONFLICT (subject, key) DO UPDATE SET hash = excluded.hash, row_id = excluded.row_id`,
    [subject, JSON.stringify(rows)],
  )
}

/** Of values in a given order; a date counts by its day. */
export function hashOf(values: readonly unknown[]): string {
  const plain = values.map((value) =>
    value instanceof Date ? value.toISOString().slice(0, 10) : (value ?? null),
  )
  return createHash('sha256').update(JSON.stringify(plain)).digest('base64url').slice(0, 22)
}
