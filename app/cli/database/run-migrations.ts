import { createHash, randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { MigrationError, Umzug } from 'umzug'
import { CliFailure } from '../processes/failure'
import { inProject } from '../project/paths'

export interface Migration {
  /** Name of its folder, which gives the order. */
  name: string
  sql: string
}

export function readMigrations(): Migration[] {
  const folder = inProject('prisma/migrations')
  const names = fs.readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return names
    .map(({ name }) => name)
    .sort()
    .map((name) => {
      const file = path.join(folder, name, 'migration.sql')
      if (!fs.existsSync(file)) throw new CliFailure(`${name}/migration.sql is missing.`)
      return { name, sql: fs.readFileSync(file, 'utf8') }
    })
}

/** Prisma's own notes, so that `prisma migrate deploy` and this runner can follow each other. */
const notes = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id varchar(36) PRIMARY KEY,
    checksum varchar(64) NOT NULL,
    finished_at timestamptz,
    migration_name varchar(255) NOT NULL,
    logs text,
    rolled_back_at timestamptz,
    started_at timestamptz NOT NULL DEFAULT now(),
    applied_steps_count integer NOT NULL DEFAULT 0
  )`
const applied = 'finished_at IS NOT NULL AND rolled_back_at IS NULL'

const checksumOf = (sql: string) => createHash('sha256').update(sql).digest('hex')

/** Applies what is missing, each in a transaction with its note, and returns the names of what was applied. */
export async function runMigrations(client: pg.Client, migrations = readMigrations()): Promise<string[]> {
  await client.query(notes)
  await refuseEdited(client, migrations)
  // A migration that another runner left half noted is one transaction, too: nothing of it is there.
  await client.query('UPDATE _prisma_migrations SET rolled_back_at = now() WHERE finished_at IS NULL')
  const runner = new Umzug({
    migrations: migrations.map((one) => ({ name: one.name, up: () => applyOne(client, one) })),
    storage: {
      executed: async () => {
        const { rows } = await client.query(`SELECT migration_name FROM _prisma_migrations WHERE ${applied}`)
        return rows.map((row: { migration_name: string }) => row.migration_name)
      },
      // Each has written its note itself.
      logMigration: async () => undefined,
      unlogMigration: async () => undefined,
    },
    logger: undefined,
  })
  try {
    return (await runner.up()).map(({ name }) => name)
  } catch (error) {
    throw error instanceof MigrationError ? error.cause : error
  }
}

async function applyOne(client: pg.Client, { name, sql }: Migration): Promise<void> {
  await client.query('BEGIN')
  try {
    await client.query(sql)
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, clock_timestamp(), 1)`,
      [randomUUID(), checksumOf(sql), name],
    )
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw new CliFailure(`Migration ${name}: ${describeRefusal(error, sql)}`)
  }
}

async function refuseEdited(client: pg.Client, migrations: readonly Migration[]): Promise<void> {
  const { rows } = await client.query<{ name: string; checksum: string }>(
    `SELECT migration_name AS name, checksum FROM _prisma_migrations WHERE ${applied}`,
  )
  const kept = new Map(rows.map(({ name, checksum }) => [name, checksum]))
  const edited = migrations.filter(({ name, sql }) => (kept.get(name) ?? checksumOf(sql)) !== checksumOf(sql))
  if (edited.length === 0) return
  throw new CliFailure(
    `These migrations were changed after this database had applied them:\n  ${edited.map(({ name }) => name).join('\n  ')}\nFor demonstration data: npm run seed -- --reset. For a database that matters: put them back and write a new one.`,
  )
}

function describeRefusal(error: unknown, script: string): string {
  if (!(error instanceof pg.DatabaseError)) return String(error)
  const line = error.position ? script.slice(0, Number(error.position)).split('\n').length : null
  return [error.message, line && `at line ${line}`, error.detail, error.hint].filter(Boolean).join('\n')
}
