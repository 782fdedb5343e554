import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import type { TestDatabase } from '../../setup/database-per-test'
import { openDatabase, withUrl } from '../ledger/open-database'

let test: TestDatabase

beforeAll(async () => {
  test = await openDatabase()
})

afterAll(() => test?.drop())

it('the app role is held to its limits', async () => {
  const { rows } = await withUrl(test.appUrl, (client) =>
    client.query(`select name, setting from pg_settings where name in ('statement_timeout', 'lock_timeout',
      'idle_in_transaction_session_timeout') order by name`),
  )
  expect(rows).toEqual([
    { name: 'idle_in_transaction_session_timeout', setting: '60000' },
    { name: 'lock_timeout', setting: '15000' },
    { name: 'statement_timeout', setting: '30000' },
  ])
})

it('a process is not ready with the owner’s or a superuser’s role', async () => {
  for (const [url, role] of [
    [test.appUrl, null],
    [test.ownerUrl, 'hamroh_owner'],
    [test.superuserUrl, 'postgres'],
  ] as const) {
    process.env.DATABASE_APP_URL = url
    vi.resetModules()
    const { closeDatabase, findUnheldRole } = await import('~/platform/db.server')
    expect(await findUnheldRole()).toBe(role)
    await closeDatabase()
  }
})
