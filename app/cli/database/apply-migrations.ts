import { Logger, runMigrations as migrateQueue } from 'graphile-worker'
import pg from 'pg'
import { endShippedRights, publishShippedRights } from '../../../prisma/seed/services/service-rights'
import { endShippedVersions, publishShippedVersions } from '../../../prisma/seed/services/service-versions'
import { generateClient } from '../generate'
import { CliFailure } from '../processes/failure'
import { writeContextKeys } from './context-keys'
import { takeMigrationLock, withClient } from './database'
import { runMigrations } from './run-migrations'

/** What stood in the audit before it gets its seals now; later ones are given by the program. */
const firstWithSeals = '20261126012000_audit_by_context'

const silent = new Logger(() => () => undefined)

/**
 * Applies what is missing to the database of the owner's URL and returns the names of what was applied.
 *
 * @param env names the keys that the database takes contexts by (CONTEXT_KEYS), and that seal the audit (AUDIT_KEYS).
 */
export function applyMigrations(ownerUrl: string, env: Record<string, string>): Promise<string[]> {
  return withClient(ownerUrl, async (client) => {
    await takeMigrationLock(client)
    return applyAlone(ownerUrl, env)
  })
}

async function applyAlone(ownerUrl: string, env: Record<string, string>): Promise<string[]> {
  const applied = await withClient(ownerUrl, async (client) => {
    const names = await runMigrations(client)
    // The default grants reach the runner's own table too, which is nobody's business but the owner's.
    if (names.length) await client.query('REVOKE ALL ON _prisma_migrations FROM hamroh_app')
    return names
  })
  // The job queue keeps its own tables in a schema of its own, with a version of its own.
  await migrateJobQueue(ownerUrl)
  await writeContextKeys(ownerUrl, env.CONTEXT_KEYS)
  await withClient(ownerUrl, async (client) => {
    const query = (sql: string, ...values: unknown[]) => client.query(sql, values)
    await endShippedVersions(query)
    await publishShippedVersions(query)
    await endShippedRights(query)
    await publishShippedRights(query)
  })
  if (applied.includes(firstWithSeals)) await sealAudit(ownerUrl, env.AUDIT_KEYS)
  return applied
}

async function sealAudit(ownerUrl: string, keys: string | undefined): Promise<void> {
  if (!keys) throw new CliFailure('AUDIT_KEYS is not set: the chains of the audit cannot be sealed.')
  await generateClient()
  const { sealUnsealed } = await import('~/domains/audit/index.server')
  await withClient(ownerUrl, (client) => sealUnsealed(client, keys))
}

/**
 * What the worker's role may: take, end and make jobs. The queue's tables have row security, and its migrations make new
 * tables, so this is said again each time.
 */
const queueGrants = `
  GRANT USAGE ON SCHEMA graphile_worker TO hamroh_worker;
  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA graphile_worker TO hamroh_worker;
  REVOKE INSERT, UPDATE, DELETE ON graphile_worker.migrations FROM hamroh_worker;
  GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA graphile_worker TO hamroh_worker;
  GRANT EXECUTE ON FUNCTION app_worker_lock_class(), app_show_worker(text), app_live_workers(),
    app_release_dead_jobs(timestamptz) TO hamroh_worker;
  DO $$
  DECLARE
    one regclass;
  BEGIN
    FOR one IN SELECT c.oid FROM pg_class c WHERE c.relnamespace = 'graphile_worker'::regnamespace AND c.relkind = 'r'
        AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'worker') LOOP
      EXECUTE format('CREATE POLICY worker ON %s TO hamroh_worker USING (true) WITH CHECK (true)', one);
    END LOOP;
  END $$`

async function migrateJobQueue(ownerUrl: string): Promise<void> {
  const pgPool = new pg.Pool({ connectionString: ownerUrl, max: 2 })
  pgPool.on('error', () => undefined)
  pgPool.on('connect', (client) => client.on('error', () => undefined))
  try {
    await migrateQueue({ pgPool, logger: silent })
    await pgPool.query(queueGrants)
  } finally {
    await pgPool.end()
  }
}
