import fs from 'node:fs'
import { applyMigrations } from './apply-migrations'
import { dropDatabase, ensureEmbeddedDatabase } from './database'
import { fillEnvironment, ownSecrets } from './demo-env'
import { CliFailure } from './failure'
import { openEngine } from './migration-engine'
import { inProject } from './paths'
import { openProjectDatabase, withProjectLock } from './project-database'
import { runCommand } from './run-command'
import { startTestServer } from './test-server'

/** The SQL that takes the end state of the migrations to the schema files; null when they agree. */
async function differenceFromMigrations(): Promise<string | null> {
  const { server, stop } = await startTestServer()
  const name = 'test_shadow'
  try {
    const { ownerUrl } = await ensureEmbeddedDatabase(server, name)
    await applyMigrations(ownerUrl, ownSecrets())
    const engine = await openEngine(ownerUrl)
    try {
      return await engine.missingSql()
    } finally {
      await engine.close()
    }
  } finally {
    await dropDatabase(server.superuserUrl('postgres'), name)
    await stop()
  }
}

function migrationFolderName(title: string): string {
  const slug = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
  if (!slug) throw new CliFailure('Name the migration: npm run migrate -- new add_case_deadline')
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  return `${stamp}_${slug}`
}

async function createMigration(title: string): Promise<void> {
  const folder = inProject('prisma/migrations', migrationFolderName(title))
  const sql = await differenceFromMigrations()
  fs.mkdirSync(folder, { recursive: true })
  fs.writeFileSync(
    `${folder}/migration.sql`,
    sql ?? '-- The schema files ask for nothing: write the SQL by hand.\n',
  )
  console.log(`Written: ${folder}/migration.sql${sql ? '' : ' (empty)'}`)
}

async function checkMigrations(): Promise<void> {
  const sql = await differenceFromMigrations()
  if (sql === null) return console.log('Schema and migrations agree.')
  throw new CliFailure(`Schema and migrations disagree. Missing in the migrations:\n\n${sql.trim()}`)
}

async function applyToProject(): Promise<void> {
  await withProjectLock('npm run migrate', async () => {
    const database = await openProjectDatabase()
    try {
      const env = fillEnvironment(process.env, { web: 3000, sandbox: 3100 })
      const applied = await applyMigrations(database.ownerUrl, env)
      console.log(applied.length ? `Applied: ${applied.join(', ')}` : 'Nothing to apply.')
    } finally {
      await database.close()
    }
  })
}

async function main([command, title = '']: string[]): Promise<void> {
  if (command === undefined) return applyToProject()
  if (command === 'new') return createMigration(title)
  if (command === 'check') return checkMigrations()
  throw new CliFailure('npm run migrate [-- new <name> | -- check]')
}

await runCommand(() => main(process.argv.slice(2)).then(() => 0))
