import fs from 'node:fs'
import { forgetKept } from '../../sandbox/kit/memory'
import { applyMigrations } from '../database/apply-migrations'
import { withClient } from '../database/database'
import type { ProjectDatabase } from '../database/project-database'
import { CliFailure } from '../processes/failure'
import { fingerprint } from '../project/fingerprint'
import { rememberBreaking } from './broken-seeding'
import { givenDay } from './given-day'
import { handOverPayments } from './hand-over-payments'
import { runSeeding, type SeedPart } from './seeding'

// A comment on Prisma's own table survives restarts and dumps, and asks for no table of ours.
const SEEDED = 'seeded'

/** `content` is null for what was seeded before that was kept. */
type SeedState = { state: 'seeded'; day: string; content: string | null } | { state: 'empty' | 'begun' }

/** What is brought up to date in a portal that was seeded by an earlier version. */
const contentFingerprint = () =>
  fingerprint(['prisma/seed/content', 'prisma/seed/reference', 'prisma/seed/services', 'prisma/seed/refresh'])

async function seedState(ownerUrl: string): Promise<SeedState> {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ mark: string | null; filled: boolean }>(
      `SELECT obj_description('_prisma_migrations'::regclass) AS mark, EXISTS (SELECT 1 FROM territory) AS filled`,
    )
    const [word, day = givenDay(), content = null] = rows[0]?.mark?.split(' ') ?? []
    if (word === SEEDED) return { state: 'seeded', day, content }
    return { state: rows[0]?.filled ? 'begun' : 'empty' }
  })
}

/**
 * Fills an empty, migrated database with the demonstration data of a day. What the stand-ins remember in `SANDBOX_DIR`
 * belongs to another database: they forget it and are told of the seeded payments.
 *
 * @param part what is missing; null = everything.
 */
export async function seedDatabase(
  ownerUrl: string,
  env: Record<string, string>,
  day: string,
  part: SeedPart | null = null,
): Promise<void> {
  const { SANDBOX_DIR: kept } = env
  if (kept) forgetKept(kept)
  await runSeeding(env, day, part)
  if (kept) await handOverPayments(ownerUrl, kept)
  await writeContent(ownerUrl, day)
}

/** Brings the content up to date and notes what it was made of. Answers how many rows were written. */
async function writeContent(ownerUrl: string, day: string): Promise<number> {
  // Only here: a start at which nothing has changed does not wait for it.
  const { refreshContent } = await import('../../../prisma/seed/refresh/refresh-content')
  return withClient(ownerUrl, async (client) => {
    const written = await refreshContent(client, day)
    await client.query(`COMMENT ON TABLE _prisma_migrations IS '${SEEDED} ${day} ${contentFingerprint()}'`)
    return written
  })
}

/**
 * Migrates, and seeds what was never seeded; a seeding that broke off is thrown away and done again. Answers the day
 * that the data is made for: the stand-ins know the same people. Null in production, which has none.
 */
export async function migrateAndSeed(
  database: ProjectDatabase,
  env: Record<string, string>,
): Promise<string | null> {
  const applied = await applyMigrations(database.ownerUrl, env)
  if (applied.length) console.log(`Applied ${applied.length} migration${applied.length === 1 ? '' : 's'}.`)
  if (env.APP_ENV === 'production') return null
  const found = await seedState(database.ownerUrl)
  if (found.state === 'seeded') {
    if (env.SANDBOX_DIR) await handOverPayments(database.ownerUrl, env.SANDBOX_DIR)
    if (found.content !== contentFingerprint()) {
      const written = await writeContent(database.ownerUrl, found.day)
      if (written > 0) console.log(`Brought ${written} rows of content up to this version.`)
    }
    return found.day
  }
  if (found.state === 'begun') await beginAnew(database, env)
  const day = givenDay()
  console.log(`Seeding the demonstration data for ${day} …`)
  // Those of a database that is gone.
  if (env.ANCHOR_DIR) fs.rmSync(env.ANCHOR_DIR, { recursive: true, force: true })
  await rememberBreaking(day, () => seedDatabase(database.ownerUrl, env, day))
  return day
}

async function beginAnew(database: ProjectDatabase, env: Record<string, string>): Promise<void> {
  if (!database.server) {
    throw new CliFailure(
      'DATABASE_URL: this database holds rows that no finished seeding left. Give an empty one: drop it and create it again.',
    )
  }
  console.log('The last seeding did not come to its end: its rows are thrown away.')
  await database.recreate()
  await applyMigrations(database.ownerUrl, env)
}
