import pg from 'pg'
import { transaction } from '~/platform/db.server'
import { systemScope } from '~/platform/system-scope.server'
import type { Work } from '~/platform/work.server'
import { fillEnvironment } from '../../../app/cli/portal/demo-env'
import { inData } from '../../../app/cli/project/paths'
import { type Beginning, createTestDatabase, type TestDatabase } from '../../setup/database-per-test'

/** A database of its own, and the environment that makes `database()` of this process use it. Call it first. */
export async function openDatabase(beginning: Beginning = 'empty'): Promise<TestDatabase> {
  const test = await createTestDatabase(beginning)
  Object.assign(process.env, fillEnvironment(process.env, { web: 3999, sandbox: 4099 }), {
    APP_ENV: 'test',
    DATABASE_URL: test.ownerUrl,
    DATABASE_APP_URL: test.appUrl,
    DATABASE_WORKER_URL: test.workerUrl,
    ANCHOR_DIR: anchorFolder(test.name),
  })
  return test
}

/** Runs `work` with a client that no rule of the program binds. */
export async function asSuperuser<T>(
  test: TestDatabase,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  return withUrl(test.superuserUrl, work)
}

/** Where the audit of a database of the tests is anchored: never in the folder of the demonstration. */
export function anchorFolder(name: string): string {
  return inData('test-anchors', name)
}

/** Rows that the portal itself writes: seeds, imports. */
export function asPortal<T>(work: (tx: Work) => Promise<T>): Promise<T> {
  return transaction(systemScope, work)
}

/** Rows that a test needs and that nobody could write so: past the guards of states and history. */
export function putRows(test: TestDatabase, sql: string, values: unknown[] = []): Promise<void> {
  return asSuperuser(test, async (client) => {
    await client.query('set session_replication_role = replica')
    await client.query(sql, values)
  })
}

/** Somebody acts for an organisation, as two administrators would have decided. */
export function putRole(
  test: TestDatabase,
  personId: string,
  role: 'maker_staff',
  organisationId: string,
): Promise<void> {
  const sql = `insert into role_grant (id, person_id, role, organisation_id, duties)
     values (gen_random_uuid(), $1, $2, $3, '{owner}')`
  return putRows(test, sql, [personId, role, organisationId])
}

export async function withUrl<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
