import fs from 'node:fs'
import { openProjectDatabase, withProjectLock } from '../database/project-database'
import { generateClient } from '../generate'
import { CliFailure } from '../processes/failure'
import { whenAborted } from '../processes/run-command'
import { inProject } from '../project/paths'
import { drawPictures } from '../seeding/draw-pictures'
import { migrateAndSeed } from '../seeding/fill-database'
import { buildWeb } from './build'
import { assertPortsFree, claimPorts } from './claim-ports'
import { fillEnvironment } from './demo-env'
import { startServices } from './services'

function portOf(name: string, fallback: number): number {
  const text = process.env[name]
  if (!text) return fallback
  const port = Number(text)
  if (!Number.isInteger(port) || port < 1 || port > 65_000) {
    throw new CliFailure(`${name}=${text} is not a port number.`)
  }
  return port
}

/** Brings the whole portal up, says where it is, and keeps all its parts running until it is asked to stop. */
export async function runPortal(mode: 'production' | 'development', stopping: AbortSignal): Promise<number> {
  const web = portOf('PORT', 3000)
  const ports = { web, sandbox: portOf('SANDBOX_PORT', web + 100) }
  const address = `http://localhost:${web}`
  return withProjectLock(`at ${address} (starting)`, async (note) => {
    const kind = mode === 'development' ? 'development' : 'demo'
    const demonstration = process.env.APP_ENV !== 'production'
    const listened = { web, sandbox: demonstration ? ports.sandbox : null }
    const command = mode === 'development' ? 'npm run dev' : 'npm start'
    const claim = await claimPorts(listened, command)
    await generateClient()
    const database = await openProjectDatabase()
    try {
      const env = {
        ...fillEnvironment({ ...process.env, APP_ENV: process.env.APP_ENV || kind }, ports),
        DATABASE_URL: database.ownerUrl,
        DATABASE_APP_URL: database.appUrl,
        DATABASE_WORKER_URL: database.workerUrl,
      }
      // The first start seeds on one core while it builds on another.
      const [filled, built] = await Promise.allSettled([
        migrateAndSeed(database, env),
        mode === 'production' ? buildWeb() : null,
      ])
      if (stopping.aborted) return 0
      if (filled.status === 'rejected') throw filled.reason
      if (built.status === 'rejected') throw built.reason
      const day = filled.value
      await claim.release()
      const options = { env: { ...env, ...(day && { SEED_DAY: day }) }, stopping, restart: true }
      const services = await startServices(options, mode).catch(async (error: Error) => {
        // Somebody may have taken a port in the moment between.
        await assertPortsFree(listened, command)
        throw error
      })
      try {
        note(`at ${address}`)
        announce(address, demonstration ? `http://127.0.0.1:${ports.sandbox}` : null)
        void drawPictures(env)
        void database.keepRunning()
        await whenAborted(stopping)
        return 0
      } finally {
        await services.stop()
      }
    } finally {
      await claim.release()
      await database.close()
    }
  })
}

type Person = { givenName: string; familyName: string; label: { en: string }; roles: { role: string }[] }

function announce(address: string, sandbox: string | null): void {
  console.log(`\nready ${address}`)
  if (!sandbox) return
  const file = inProject('prisma/seed/people/people.json')
  const people = fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as Person[]) : []
  if (people.length) console.log('\nSign in as (demonstration people, chosen on the OneID page):')
  for (const person of people.filter(({ roles }) => roles.length > 0)) {
    const roles = [...new Set(person.roles.map(({ role }) => role))].join(', ')
    console.log(`  ${person.givenName} ${person.familyName}: ${person.label.en} [${roles}]`)
  }
  console.log(`\nSMS and e-mail that were sent: ${sandbox}/inbox`)
  console.log(`All stand-ins: ${sandbox}/   Stop with Ctrl-C.\n`)
}
