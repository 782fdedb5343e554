import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { fillEnvironment, ownSecrets, secretsFile } from '../portal/demo-env'
import { fingerprint } from '../project/fingerprint'
import { seedDatabase } from '../seeding/fill-database'
import { markSeedProgram } from '../seeding/seed-program'
import { runSeeding } from '../seeding/seeding'
import { applyMigrations } from './apply-migrations'
import {
  cloneDatabase,
  type DatabaseUrls,
  dropDatabase,
  ensureEmbeddedDatabase,
  urlsOf,
  withClient,
} from './database'
import type { ServerAccess } from './postgres'

/** What is made from these files by this program, in 24 letters and digits. */
function madeFrom(sources: readonly string[], program: string): string {
  const files = fingerprint([...sources], (file) => /\.test\.ts$|\.md$/.test(file))
  return createHash('sha256').update(`${files} ${program}`).digest('hex').slice(0, 24)
}

interface TemplateOf {
  /** Carried in its name; older ones of the same kind are dropped. */
  kind: string
  /** The files that it is made from: it is filled once for each state of them. */
  sources: readonly string[]
  /** Stands for the program that fills it. */
  program?: string
  /** Letters and digits: what else it is made from, such as a day. */
  variant?: string
  /** Whether it still holds when the database is there; false = it is filled again. */
  isWhole?: () => boolean
  /** The database that it begins as; without one, an empty one without tables. */
  from?: () => Promise<string>
}

/**
 * A database to be cloned. Returns its name. Whoever asks for it while another fills it waits.
 *
 * @param fill works on the database under a name of its own, so that a crash leaves no half-filled template.
 */
export async function ensureTemplate(
  server: ServerAccess,
  { kind, sources, program = '', variant = '', isWhole = () => true, from }: TemplateOf,
  fill: (urls: DatabaseUrls) => Promise<void>,
): Promise<string> {
  const name = `template_${kind}_${madeFrom(sources, program)}${variant}`
  const admin = server.superuserUrl('postgres')
  return withClient(admin, async (client) => {
    // Held until the connection ends.
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [`template ${kind}`])
    const { rows } = await client.query<{ datname: string }>(
      'SELECT datname FROM pg_database WHERE starts_with(datname, $1)',
      [`template_${kind}_`],
    )
    if (rows.some(({ datname }) => datname === name) && isWhole()) return name
    for (const { datname } of rows) await dropDatabase(admin, datname)
    const draft = `test_filling_${kind}`
    await dropDatabase(admin, draft)
    if (from) await cloneDatabase(server, await from(), draft)
    await fill(from ? urlsOf(server, draft) : await ensureEmbeddedDatabase(server, draft))
    await client.query(`ALTER DATABASE "${draft}" RENAME TO "${name}"`)
    return name
  })
}

const commands = ['database', 'apply-migrations', 'context-keys'].map((name) => `app/cli/database/${name}.ts`)
// A migration publishes the definitions of services, too.
const services = ['prisma/seed/services', 'prisma/seed/content/services']
const EMPTY_SOURCES = ['prisma/migrations', ...services, ...commands, secretsFile]

/** A template with the tables and nothing in them. */
export function ensureEmptyTemplate(server: ServerAccess): Promise<string> {
  const secrets = ownSecrets()
  return ensureTemplate(server, { kind: 'empty', sources: EMPTY_SOURCES }, async ({ ownerUrl }) => {
    await applyMigrations(ownerUrl, secrets)
  })
}

// What stands in a seeded database was sealed with the secrets.
const handOver = ['app/sandbox/stripe', 'app/cli/seeding/hand-over-payments.ts']
// The names of pages and the topics of help, which the search holds.
const searched = ['uz-Latn', 'ru', 'en'].flatMap((locale) =>
  ['search', 'public', 'editorial'].map((texts) => `locales/${locale}/${texts}.json`),
)
const sources = ['prisma', ...commands, ...handOver, ...searched, secretsFile]

/** For the seeding of a test's database: nothing of the surroundings may leak in, no real provider, no other database. */
export function dayEnvironment(urls: DatabaseUrls): Record<string, string> {
  const basic = { PATH: process.env.PATH, HOME: process.env.HOME, LOG_LEVEL: 'warn', APP_ENV: 'test' }
  return {
    ...fillEnvironment(basic, { web: 3998, sandbox: 4098 }),
    ...{ DATABASE_URL: urls.ownerUrl, DATABASE_APP_URL: urls.appUrl },
  }
}

const variantOf = (day: string) => `_${day.replaceAll('-', '')}`

/**
 * A template with the services, as they are published, or with everything that can be found and everybody who is known;
 * and nothing that happened.
 */
export function ensureCatalogueTemplate(
  server: ServerAccess,
  day: string,
  kind: 'services' | 'catalogue' = 'catalogue',
): Promise<string> {
  const from = () => ensureEmptyTemplate(server)
  const template = { kind, sources, program: markSeedProgram(), variant: variantOf(day), from }
  return ensureTemplate(server, template, (urls) => runSeeding(dayEnvironment(urls), day, kind))
}

/** The folders of files that belong to a seeded database. */
export const seededFolders = (folder: string) => ({
  FILES_DIR: path.join(folder, 'files'),
  MEDIA_DIR: path.join(folder, 'media'),
  SANDBOX_DIR: path.join(folder, 'sandbox'),
  ANCHOR_DIR: path.join(folder, 'anchors'),
})

/**
 * A template with all demonstration data of a day. Its files are part of it and stand beside the cluster's `folder`, in
 * the one that is answered.
 */
export async function ensureSeededTemplate(
  { server, folder }: { server: ServerAccess; folder: string },
  day: string,
): Promise<{ template: string; files: string }> {
  const program = markSeedProgram()
  const files = path.join(`${folder}-seeded`, `${madeFrom(sources, program)}${variantOf(day)}`)
  const template = await ensureTemplate(
    server,
    {
      ...{ kind: 'seeded', sources, program, variant: variantOf(day) },
      isWhole: () => fs.existsSync(files),
      from: () => ensureCatalogueTemplate(server, day),
    },
    async (urls) => {
      const draft = `${folder}-seeded.new`
      fs.rmSync(path.dirname(files), { recursive: true, force: true })
      fs.rmSync(draft, { recursive: true, force: true })
      fs.mkdirSync(draft, { recursive: true })
      await seedDatabase(urls.ownerUrl, { ...dayEnvironment(urls), ...seededFolders(draft) }, day, 'events')
      fs.mkdirSync(path.dirname(files), { recursive: true })
      fs.renameSync(draft, files)
    },
  )
  return { template, files }
}
