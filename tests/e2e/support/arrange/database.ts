import { expect } from '@playwright/test'
import pg from 'pg'

/** Reads or arranges rows as the superuser of the database under test, for what no page shows or does. */
export async function query<Row extends pg.QueryResultRow>(
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: process.env.E2E_DATABASE_URL })
  await client.connect()
  try {
    return (await client.query<Row>(sql, values)).rows
  } finally {
    await client.end()
  }
}

/** Ends when the virus scanner has spoken of every paper of an application: before, nobody of the centre opens it. */
export async function waitForScan(applicationId: string): Promise<void> {
  const waiting = `select 1 from application_document where application_id = $1 and scan = 'waiting'`
  await expect.poll(() => query(waiting, [applicationId]), { timeout: 60_000 }).toEqual([])
}
