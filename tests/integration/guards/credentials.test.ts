import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { partsOf } from '../../../app/cli/portal/services'
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

it('the worker’s role works on the queue and sees nothing else', async () => {
  await withUrl(test.workerUrl, async (client) => {
    await client.query(`select graphile_worker.add_job('payments.reconcile', '{}'::json)`)
    const { rows } = await client.query('select task_identifier from graphile_worker.jobs')
    expect(rows).toEqual([{ task_identifier: 'payments.reconcile' }])
    for (const statement of [
      'select 1 from person',
      'select 1 from audit_entry',
      'select 1 from posting',
      'select 1 from _prisma_migrations',
      'select 1 from guard.context_key',
      `select app_enter('c1', 'x', '{}')`,
      `select app_add_audit('voucher.issued', 'x', '{}')`,
      `select app_failed_jobs(1, 0)`,
      'insert into graphile_worker.migrations (id) values (99)',
      'alter table graphile_worker._private_jobs disable row level security',
      'drop policy worker on graphile_worker._private_jobs',
      'create table mine ()',
      'create schema mine',
      'create temporary table mine ()',
      'set role hamroh_owner',
      'set role hamroh_app',
      'set session_replication_role = replica',
    ]) {
      await expect(client.query(statement), statement).rejects.toThrow(
        /permission denied|must be owner|must be able/,
      )
    }
  })
})

it.each([
  ['worker', ['DATABASE_URL']],
  ['web', ['DATABASE_URL', 'DATABASE_WORKER_URL', 'ANCHOR_KEYS']],
  ['sandbox', ['DATABASE_URL', 'DATABASE_APP_URL', 'DATABASE_WORKER_URL', 'CONTEXT_KEYS', 'AUDIT_KEYS']],
])('the %s process is not given %j', (name, variables) => {
  const part = partsOf({ APP_ENV: 'demo' }, 'production').find((one) => one.name === name)
  expect(part?.withheld).toEqual(expect.arrayContaining(variables))
})
