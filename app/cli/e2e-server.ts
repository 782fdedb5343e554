import fs from 'node:fs'
import path from 'node:path'
import { applyMigrations } from './apply-migrations'
import { buildWeb } from './build'
import { type DatabaseUrls, withClient } from './database'
import { fillEnvironment, secretsFile } from './demo-env'
import { seedDatabase } from './fill-database'
import { fingerprint } from './fingerprint'
import { generateClient } from './generate'
import { givenDay } from './given-day'
import { dataDir } from './paths'
import { findFreePort, isPortFree } from './ports'
import { runCommand, whenAborted } from './run-command'
import { SEED_SOURCES } from './seeding'
import { startServices } from './services'
import { ensureTemplate, startTestServer, type TestServer } from './test-server'

// Whatever can change what is kept of a seeding; the secrets too, because they seal it.
const SOURCES = [...SEED_SOURCES, 'app/sandbox/stripe', 'app/cli/hand-over-payments.ts', secretsFile]

async function portPair(): Promise<number> {
  for (;;) {
    const port = await findFreePort()
    if (port < 65_000 && (await isPortFree(port + 1))) return port
  }
}

/** A clone of the seeded template, and folders with the files that belong to it. */
async function cloneSeeded({ server, folder }: TestServer, env: Record<string, string>, day: string) {
  const files = `${folder}-seeded`
  const folders = (kept: string) => ({
    FILES_DIR: path.join(kept, 'files'),
    MEDIA_DIR: path.join(kept, 'media'),
    SANDBOX_DIR: path.join(kept, 'sandbox'),
  })
  // The files are part of the template: without them it is filled again.
  const variant = `_${day.replaceAll('-', '')}`
  const kept = path.join(files, `${fingerprint(SOURCES)}${variant}`)
  if (!fs.existsSync(kept)) {
    await withClient(server.superuserUrl('postgres'), async (client) => {
      const { rows } = await client.query<{ datname: string }>(
        `SELECT datname FROM pg_database WHERE datname LIKE 'template\\_seeded\\_%'`,
      )
      for (const { datname } of rows) await client.query(`DROP DATABASE "${datname}" WITH (FORCE)`)
    })
  }
  const fill = async (urls: DatabaseUrls) => {
    fs.rmSync(files, { recursive: true, force: true })
    const draft = `${files}.new`
    fs.rmSync(draft, { recursive: true, force: true })
    fs.mkdirSync(draft, { recursive: true })
    await applyMigrations(urls.ownerUrl, env)
    const databases = { DATABASE_URL: urls.ownerUrl, DATABASE_APP_URL: urls.appUrl }
    await seedDatabase(urls.ownerUrl, { ...env, ...folders(draft), ...databases }, day)
    fs.mkdirSync(files, { recursive: true })
    fs.renameSync(draft, kept)
  }
  const template = await ensureTemplate(server, 'seeded', SOURCES, fill, variant)
  const name = 'test_e2e'
  await withClient(server.superuserUrl('postgres'), async (client) => {
    await client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`)
    await client.query(
      `CREATE DATABASE "${name}" TEMPLATE "${template}" STRATEGY FILE_COPY OWNER hamroh_owner`,
    )
  })
  const copy = `${folder}-files`
  fs.rmSync(copy, { recursive: true, force: true })
  if (fs.existsSync(kept)) fs.cpSync(kept, copy, { recursive: true })
  return {
    superuserUrl: server.superuserUrl(name),
    env: {
      ...{ DATABASE_URL: server.ownerUrl(name), DATABASE_APP_URL: server.appUrl(name), SEED_DAY: day },
      ...folders(copy),
    },
  }
}

/** A seeded portal for the browser tests, on E2E_PORT and free ports; says `ready` to its parent with its addresses. */
await runCommand(async (stopping) => {
  fs.mkdirSync(dataDir, { recursive: true })
  const ports = { web: Number(process.env.E2E_PORT) || (await findFreePort()), sandbox: await portPair() }
  // Nothing of the surroundings may leak into the tests: no real provider, no other database.
  const basic = { PATH: process.env.PATH, HOME: process.env.HOME, LOG_LEVEL: process.env.LOG_LEVEL || 'warn' }
  const env = fillEnvironment({ ...basic, APP_ENV: 'test' }, ports)
  await generateClient()
  await buildWeb()
  const test = await startTestServer()
  try {
    const day = givenDay()
    const database = await cloneSeeded(test, env, day)
    const services = await startServices(
      { env: { ...env, ...database.env }, stopping, restart: false },
      'production',
    )
    try {
      process.send?.({
        ready: {
          E2E_BASE_URL: `http://localhost:${ports.web}`,
          E2E_SANDBOX_URL: `http://127.0.0.1:${ports.sandbox}`,
          E2E_DATABASE_URL: database.superuserUrl,
          E2E_SEED_DAY: day,
        },
      })
      const crashed = await Promise.race([services.crashed, whenAborted(stopping)])
      if (!crashed) return 0
      console.error(`Stopped by itself: ${crashed}`)
      return 1
    } finally {
      await services.stop()
    }
  } finally {
    await test.stop()
  }
}, 0)
