import { randomUUID } from 'node:crypto'
import pg from 'pg'

type Given = { template: string; adminUrl: string; ownerUrl: string; appUrl: string }

export type TestDatabase = {
  name: string
  /** The role that owns the tables; row-level security holds for it too where it is forced. */
  ownerUrl: string
  /** The role of the web process, which owns nothing. */
  appUrl: string
  /** Above row-level security: for looking at, or spoiling, what the program itself may not. */
  superuserUrl: string
  drop(): Promise<void>
}

function given(): Given {
  const text = process.env.TEST_DATABASE
  if (!text) throw new Error('TEST_DATABASE is unset: add tests/setup/database.ts to globalSetup')
  return JSON.parse(text) as Given
}

async function asAdmin(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/** A database of its own with all tables, empty, cloned in some tens of milliseconds. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { template, adminUrl, ownerUrl, appUrl } = given()
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const admin = adminUrl
  await asAdmin(
    admin,
    `CREATE DATABASE "${name}" TEMPLATE "${template}" STRATEGY FILE_COPY OWNER hamroh_owner`,
  )
  // What the public may do in a database is not cloned.
  await asAdmin(
    admin,
    `REVOKE ALL ON DATABASE "${name}" FROM PUBLIC; GRANT CONNECT ON DATABASE "${name}" TO hamroh_app`,
  )
  const named = (url: string) => url.replace(/\/DATABASE$/, `/${name}`)
  return {
    name,
    ownerUrl: named(ownerUrl),
    appUrl: named(appUrl),
    superuserUrl: adminUrl.replace(/\/postgres$/, `/${name}`),
    drop: () => asAdmin(admin, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`),
  }
}
