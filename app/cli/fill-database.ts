import { forgetKept } from '../sandbox/kept-folder'
import { applyMigrations } from './apply-migrations'
import { withClient } from './database'
import { CliFailure } from './failure'
import { handOverPayments } from './hand-over-payments'
import { inData } from './paths'
import { ending, startNode } from './processes'
import type { ProjectDatabase } from './project-database'

// A comment on Prisma's own table survives restarts and dumps, and asks for no table of ours.
const SEEDED = 'seeded'

async function seedState(ownerUrl: string): Promise<'seeded' | 'empty' | 'begun'> {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ mark: string | null; filled: boolean }>(
      `SELECT obj_description('_prisma_migrations'::regclass) AS mark, EXISTS (SELECT 1 FROM territory) AS filled`,
    )
    if (rows[0]?.mark === SEEDED) return 'seeded'
    return rows[0]?.filled ? 'begun' : 'empty'
  })
}

/**
 * Fills an empty, migrated database with the demonstration data. What the stand-ins remember in `SANDBOX_DIR` belongs
 * to another database: they forget it and are told of the seeded payments.
 */
export async function seedDatabase(ownerUrl: string, env: Record<string, string>): Promise<void> {
  const { SANDBOX_DIR: kept } = env
  if (kept) forgetKept(kept)
  const child = startNode('prisma/seed/main.ts', [], {
    env: {
      ...env,
      NODE_ENV: 'production',
      PICTURES_DIR: inData(env.APP_ENV === 'test' ? 'pictures-coarse' : 'pictures'),
    },
  })
  const { code } = await ending(child)
  if (code !== 0) throw new CliFailure(`Seeding failed (exit code ${code}): see the messages above.`)
  if (kept) await handOverPayments(ownerUrl, kept)
  await withClient(ownerUrl, (client) => client.query(`COMMENT ON TABLE _prisma_migrations IS '${SEEDED}'`))
}

/** Migrates, and seeds what was never seeded; a seeding that broke off is thrown away and done again. */
export async function migrateAndSeed(database: ProjectDatabase, env: Record<string, string>): Promise<void> {
  const applied = await applyMigrations(database.ownerUrl, env)
  if (applied.length) console.log(`Applied ${applied.length} migration${applied.length === 1 ? '' : 's'}.`)
  if (env.APP_ENV === 'production') return
  const state = await seedState(database.ownerUrl)
  if (state === 'seeded') {
    if (env.SANDBOX_DIR) await handOverPayments(database.ownerUrl, env.SANDBOX_DIR)
    return
  }
  if (state === 'begun') {
    if (!database.server) return
    await database.recreate()
    await applyMigrations(database.ownerUrl, env)
  }
  console.log('Seeding the demonstration data …')
  await seedDatabase(database.ownerUrl, env)
}
