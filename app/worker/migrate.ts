import { Logger, runMigrations } from 'graphile-worker'

const silent = new Logger(() => () => undefined)

/** Makes or renews the job queue's own schema, as the role that owns the tables. Doing it again does nothing. */
export async function migrateWorker(ownerUrl: string): Promise<void> {
  await runMigrations({ connectionString: ownerUrl, logger: silent })
}
