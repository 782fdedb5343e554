import fs from 'node:fs'
import { applyMigrations } from './database/apply-migrations'
import { dropDatabase, ensureEmbeddedDatabase, withClient } from './database/database'
import { findMissingSql } from './database/migration-engine'
import { openProjectDatabase, withProjectLock } from './database/project-database'
import { startTestServer } from './database/test-server'
import { compareGuards } from './guards/compare-guards'
import { readGuardsFile, writeGuardsFile } from './guards/guards-file'
import { readGuards } from './guards/read-guards'
import { fillEnvironment, ownSecrets } from './portal/demo-env'
import { CliFailure } from './processes/failure'
import { runCommand } from './processes/run-command'
import { inProject } from './project/paths'

/** What the migrations make of an empty database. */
interface EndState {
  /** The SQL that takes it to the schema files; null when they agree. */
  missingSql: string | null
  guards: string[]
}

async function readEndState(): Promise<EndState> {
  const { server, stop } = await startTestServer()
  const name = 'test_shadow'
  try {
    const { ownerUrl } = await ensureEmbeddedDatabase(server, name)
    await applyMigrations(ownerUrl, ownSecrets())
    const guards = await withClient(ownerUrl, readGuards)
    return { missingSql: await findMissingSql(ownerUrl), guards }
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
  const { missingSql: sql } = await readEndState()
  fs.mkdirSync(folder, { recursive: true })
  fs.writeFileSync(
    `${folder}/migration.sql`,
    sql ?? '-- The schema files ask for nothing: write the SQL by hand.\n',
  )
  console.log(`Written: ${folder}/migration.sql${sql ? '' : ' (empty)'}`)
}

async function checkMigrations(): Promise<void> {
  const { missingSql, guards } = await readEndState()
  if (missingSql !== null) {
    throw new CliFailure(
      `Schema and migrations disagree. Missing in the migrations:\n\n${missingSql.trim()}\n\nTo mend it: npm run migrate -- new <name>`,
    )
  }
  const differences = compareGuards(readGuardsFile(), guards)
  if (differences.length === 0) return console.log('Schema, migrations and prisma/guards.txt agree.')
  throw new CliFailure(
    `prisma/guards.txt does not say what the migrations make:\n  ${differences.join('\n  ')}\n\nTo mend it: npm run migrate -- guards, then read and commit what it changes. (After a conflict in that file: take either side, then the same command.)`,
  )
}

async function writeGuards(): Promise<void> {
  const { guards } = await readEndState()
  writeGuardsFile(guards)
  console.log(`Written: prisma/guards.txt (${guards.length} guards)`)
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
  if (command === 'guards') return writeGuards()
  if (command === 'check') return checkMigrations()
  throw new CliFailure('npm run migrate [-- new <name> | -- guards | -- check]')
}

await runCommand(() => main(process.argv.slice(2)).then(() => 0))
