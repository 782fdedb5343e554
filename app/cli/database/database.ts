import crypto from 'node:crypto'
import pg from 'pg'
import { CliFailure } from '../processes/failure'
import type { ServerAccess } from './postgres'

/** The role that owns nothing: migrations name it, and the web process is one of it. */
const APP_ROLE = 'hamroh_app'
/** The role of the worker in the queue, and nowhere else: what its jobs do, they do as the app role. */
const WORKER_ROLE = 'hamroh_worker'
const OWNER_ROLE = 'hamroh_owner'
/** The tablespace that every server has. */
export const onDisk = 'pg_default'
const EXTENSIONS = ['pg_trgm', 'unaccent', 'btree_gist', 'pgcrypto']

export type DatabaseUrls = { ownerUrl: string; appUrl: string; workerUrl: string }

export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/**
 * The first migrations made functions with `SET app.role`, which needs this right on a parameter that PostgreSQL does
 * not know. Later ones took it away again: a database that has them needs nothing.
 */
const GRANT_PARAMETER = (role: string) => `GRANT SET ON PARAMETER "app.role" TO "${role}"`

/**
 * Tables that the current role makes in `public` from now on can be read and written by the app role. It may make none
 * itself, not even temporary ones: those would come before ours in the connection that the next visitor is given.
 */
const GRANTS = `
  REVOKE CREATE ON SCHEMA public FROM PUBLIC;
  DO $$ BEGIN EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', current_database()); END $$;
  GRANT USAGE ON SCHEMA public TO ${APP_ROLE};
  ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${APP_ROLE};
  ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO ${APP_ROLE};
`

/** What a mistake or an attack in the web process may take of the server; the owner and its commands are not bound. */
const LIMITS = { statement_timeout: '30s', lock_timeout: '15s', idle_in_transaction_session_timeout: '60s' }

const limitRole = (role: string) =>
  Object.entries(LIMITS)
    .map(([name, value]) => `ALTER ROLE "${role}" SET ${name} = '${value}'`)
    .join('; ')

/** Nobody but ours may connect; what a database lets its public do is not cloned with it. */
const letIn = (database: string) =>
  `REVOKE ALL ON DATABASE "${database}" FROM PUBLIC; GRANT CONNECT ON DATABASE "${database}" TO ${APP_ROLE}, ${WORKER_ROLE}`

/** How each role reaches a database of the server. */
export function urlsOf(server: ServerAccess, name: string): DatabaseUrls {
  return {
    ownerUrl: server.ownerUrl(name),
    appUrl: server.appUrl(name),
    workerUrl: server.workerUrl(name),
  }
}

async function prepareRoles(server: ServerAccess): Promise<void> {
  await withClient(server.superuserUrl('postgres'), async (client) => {
    for (const [role, password] of [
      [OWNER_ROLE, server.passwords.owner],
      [APP_ROLE, server.passwords.app],
      [WORKER_ROLE, server.passwords.worker],
    ] as const) {
      const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role])
      const verb = rowCount ? 'ALTER' : 'CREATE'
      await client.query(
        `${verb} ROLE ${role} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB NOREPLICATION PASSWORD '${password}'`,
      )
    }
    await client.query(GRANT_PARAMETER(OWNER_ROLE))
    await client.query(`${limitRole(APP_ROLE)}; ${limitRole(WORKER_ROLE)}`)
  })
}

/**
 * A copy of a database that nobody uses, in some tens of milliseconds. What the public may do in it is not copied by
 * itself.
 */
export async function cloneDatabase(
  server: ServerAccess,
  template: string,
  name: string,
  tablespace = onDisk,
): Promise<void> {
  await withClient(server.superuserUrl('postgres'), async (client) => {
    await client.query(
      `CREATE DATABASE "${name}" TEMPLATE "${template}" STRATEGY FILE_COPY OWNER ${OWNER_ROLE} TABLESPACE ${tablespace}`,
    )
    await client.query(letIn(name))
  })
}

/** Makes an empty database with roles, extensions and default grants; nothing happens to one that exists. */
export async function ensureEmbeddedDatabase(server: ServerAccess, name: string): Promise<DatabaseUrls> {
  const urls = urlsOf(server, name)
  const exists = await withClient(server.superuserUrl('postgres'), async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
    return Boolean(rowCount)
  })
  await prepareRoles(server)
  if (exists) {
    await withClient(server.superuserUrl('postgres'), (client) => client.query(letIn(name)))
    return urls
  }
  // Prepared under another name: a crash half-way never leaves a database that looks finished.
  const draft = `${name}_draft`
  await withClient(server.superuserUrl('postgres'), async (client) => {
    await client.query(`DROP DATABASE IF EXISTS "${draft}" WITH (FORCE)`)
    await client.query(`CREATE DATABASE "${draft}" OWNER ${OWNER_ROLE} TEMPLATE template0`)
    await client.query(letIn(draft))
  })
  await withClient(server.superuserUrl(draft), async (client) => {
    for (const each of [...EXTENSIONS, 'pg_stat_statements']) await client.query(`CREATE EXTENSION "${each}"`)
  })
  await withClient(server.ownerUrl(draft), (client) => client.query(GRANTS))
  await withClient(server.superuserUrl('postgres'), (client) =>
    client.query(`ALTER DATABASE "${draft}" RENAME TO "${name}"`),
  )
  return urls
}

/** Any number of ours: whoever changes what the database is made of holds this lock until its connection ends. */
const MIGRATION_LOCK = 2026_1121

/** Waits for another migration of the same database: the engine itself would give up with a message about something else. */
export async function takeMigrationLock(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ free: boolean }>('SELECT pg_try_advisory_lock($1) AS free', [
    MIGRATION_LOCK,
  ])
  if (rows[0]?.free) return
  console.log('Another migration of this database is under way; waiting for its end …')
  await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK])
}

export async function dropDatabase(adminUrl: string, name: string): Promise<void> {
  await withClient(adminUrl, (client) => client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`))
}

/** A role that the program connects as, on a server of somebody else's. */
export interface GivenRole {
  /** Null: the role is made, or its password renewed. */
  url: string | null
  password: string
}

/** Prepares a server of somebody else's: `ownerUrl` is the role that owns the tables. */
export async function prepareExternalDatabase(
  ownerUrl: string,
  given: { app: GivenRole; worker: GivenRole },
): Promise<DatabaseUrls> {
  try {
    return await withClient(ownerUrl, async (client) => {
      await takeMigrationLock(client)
      await assertUsable(client)
      await ensureRole(client, APP_ROLE, 'DATABASE_APP_URL', given.app)
      await ensureRole(client, WORKER_ROLE, 'DATABASE_WORKER_URL', given.worker)
      await ensureParameter(client)
      await client.query(GRANTS)
      return {
        ownerUrl,
        appUrl: given.app.url ?? urlOf(ownerUrl, APP_ROLE, given.app.password),
        workerUrl: given.worker.url ?? urlOf(ownerUrl, WORKER_ROLE, given.worker.password),
      }
    })
  } catch (error) {
    if (error instanceof CliFailure) throw error
    throw new CliFailure(`DATABASE_URL: the database cannot be used: ${(error as Error).message}`)
  }
}

function urlOf(ownerUrl: string, role: string, password: string): string {
  const url = new URL(ownerUrl)
  url.username = role
  url.password = password
  return url.href
}

async function assertUsable(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: string; lower: string; trigrams: string[] | null }>(
    `SELECT current_setting('server_version_num') AS version, lower('ЎҚ') AS lower`,
  )
  const answer = rows[0]
  if (Number(answer?.version) < 150000)
    throw new CliFailure('DATABASE_URL: PostgreSQL 15 or later is needed.')
  if (answer?.lower !== 'ўқ') {
    throw new CliFailure(
      "DATABASE_URL: the database's locale does not know Cyrillic letters. Make it with an ICU or C.UTF-8 locale: CREATE DATABASE hamroh TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'.",
    )
  }
  for (const each of EXTENSIONS) {
    try {
      await client.query(`CREATE EXTENSION IF NOT EXISTS "${each}"`)
    } catch (error) {
      throw new CliFailure(
        `DATABASE_URL: the extension ${each} cannot be made (${(error as Error).message}). Ask the administrator to install it.`,
      )
    }
  }
}

async function ensureRole(
  client: pg.Client,
  role: string,
  variable: string,
  { url, password }: GivenRole,
): Promise<void> {
  const { rows } = await client.query<{ present: boolean; may: boolean; superuser: boolean }>(
    `SELECT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = $1) AS present, rolcreaterole AS may, rolsuper AS superuser
       FROM pg_roles WHERE rolname = current_user`,
    [role],
  )
  const { present = false, may = false, superuser = false } = rows[0] ?? {}
  if (superuser) console.warn('DATABASE_URL names a superuser: fine for a try, not for production.')
  const attributes = 'LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB'
  if (!present) {
    if (!may && !superuser) {
      throw new CliFailure(
        `DATABASE_URL: the role ${role} is missing and this role may not make it. As an administrator: CREATE ROLE ${role} LOGIN PASSWORD '…'; then set ${variable}.`,
      )
    }
    await client.query(`CREATE ROLE ${role} ${attributes} PASSWORD '${password || crypto.randomUUID()}'`)
  } else if (!url) {
    try {
      await client.query(`ALTER ROLE ${role} PASSWORD '${password}'`)
    } catch {
      throw new CliFailure(
        `DATABASE_URL: the role ${role} exists but its password cannot be set. Set ${variable}.`,
      )
    }
  }
  await holdRole(client, role, variable, url ? decodeURIComponent(new URL(url).username) : role)
}

/** Limits for the role and for the one of it that logs in. */
async function holdRole(client: pg.Client, role: string, variable: string, user: string): Promise<void> {
  const limits = [...new Set([role, user])].map(limitRole).join('; ')
  await client.query(limits).catch(() => {
    console.warn(`${variable}: as an administrator, hold the role to its limits: ${limits};`)
  })
  if (user === role) return
  const { rows: members } = await client.query<{ member: boolean }>(
    'SELECT pg_has_role($1, $2, $3) AS member',
    [user, role, 'member'],
  )
  if (!members[0]?.member) {
    throw new CliFailure(`${variable}: grant the role first: GRANT ${role} TO "${user}".`)
  }
}

async function ensureParameter(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ user: string; may: boolean }>(
    `SELECT current_user AS user, has_parameter_privilege('app.role', 'SET')
       OR to_regproc('public.app_enter') IS NOT NULL AS may`,
  )
  const { user = '', may = false } = rows[0] ?? {}
  if (may) return
  throw new CliFailure(`DATABASE_URL: one grant is missing. As an administrator: ${GRANT_PARAMETER(user)};`)
}
