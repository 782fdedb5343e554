import fs from 'node:fs'
import { cloneDatabase, dropDatabase } from '../database/database'
import { ensureSeededTemplate, seededFolders } from '../database/templates'
import { startTestServer, type TestServer } from '../database/test-server'
import { generateClient } from '../generate'
import { buildWeb } from '../portal/build'
import { fillEnvironment } from '../portal/demo-env'
import { startServices } from '../portal/services'
import { findFreePort, findStandInPorts } from '../processes/ports'
import { runCommand, whenAborted } from '../processes/run-command'
import { dataDir } from '../project/paths'
import { givenDay } from '../seeding/given-day'
import { movedBy } from './moved-day'

/** A clone of the seeded template, and a copy of the files that belong to it. */
async function cloneSeeded(test: TestServer, day: string) {
  const { template, files } = await ensureSeededTemplate(test, day)
  const name = 'test_e2e'
  const { server, folder, space } = test
  await dropDatabase(server.superuserUrl('postgres'), name)
  await cloneDatabase(server, template, name, space)
  const copy = `${folder}-files`
  fs.rmSync(copy, { recursive: true, force: true })
  fs.cpSync(files, copy, { recursive: true })
  return {
    superuserUrl: server.superuserUrl(name),
    env: {
      DATABASE_URL: server.ownerUrl(name),
      DATABASE_APP_URL: server.appUrl(name),
      DATABASE_WORKER_URL: server.workerUrl(name),
      SEED_DAY: day,
      ...seededFolders(copy),
    },
  }
}

/** The day that the parent wants it to be next, in days from today. */
function nextMove(): Promise<{ days: number }> {
  return new Promise((resolve) => process.once('message', resolve))
}

/**
 * A seeded portal for the browser tests, on E2E_PORT and free ports; says `ready` to its parent with its addresses, again
 * after each day that it was moved to.
 */
await runCommand(async (stopping) => {
  fs.mkdirSync(dataDir, { recursive: true })
  const ports = {
    web: Number(process.env.E2E_PORT) || (await findFreePort()),
    sandbox: await findStandInPorts(),
  }
  // Nothing of the surroundings may leak into the tests: no real provider, no other database.
  const basic = { PATH: process.env.PATH, HOME: process.env.HOME, LOG_LEVEL: process.env.LOG_LEVEL || 'warn' }
  const env = fillEnvironment({ ...basic, APP_ENV: 'test' }, ports)
  await generateClient()
  await buildWeb()
  const test = await startTestServer('inMemory')
  try {
    const day = givenDay()
    const database = await cloneSeeded(test, day)
    const start = (days: number) =>
      startServices(
        { env: { ...env, ...database.env, ...movedBy(days) }, stopping, restart: false },
        'production',
      )
    let services = await start(0)
    try {
      const ready = {
        E2E_BASE_URL: `http://localhost:${ports.web}`,
        E2E_SANDBOX_URL: `http://127.0.0.1:${ports.sandbox}`,
        E2E_DATABASE_URL: database.superuserUrl,
        E2E_SEED_DAY: day,
      }
      process.send?.({ ready })
      for (;;) {
        const what = await Promise.race([services.crashed, whenAborted(stopping), nextMove()])
        if (!what) return 0
        if (typeof what === 'string') {
          console.error(`Stopped by itself: ${what}`)
          return 1
        }
        await services.stop()
        services = await start(what.days)
        process.send?.({ ready })
      }
    } finally {
      await services.stop()
    }
  } finally {
    await test.stop()
  }
}, 0)
