import { ensureEmptyTemplate } from '../../app/cli/database/templates'
import { sharedServer, startTestServer } from '../../app/cli/database/test-server'
import { sharedSeedProgram } from '../../app/cli/seeding/seed-program'

/** Vitest's global set-up: a throw-away PostgreSQL with a migrated template, handed to the tests by environment. */
export default async function setup(): Promise<() => Promise<void>> {
  const test = await startTestServer('inMemory')
  Object.assign(process.env, sharedServer(test), sharedSeedProgram())
  try {
    await ensureEmptyTemplate(test.server)
  } catch (error) {
    await test.stop()
    throw error
  }
  return test.stop
}
