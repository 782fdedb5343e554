import { ensureEmptyTemplate, startTestServer } from '../../app/cli/test-server'

/** Vitest's global set-up: one throw-away PostgreSQL and a migrated template, handed to the tests by environment. */
export default async function setup(): Promise<() => Promise<void>> {
  const { server, stop } = await startTestServer()
  try {
    process.env.TEST_DATABASE = JSON.stringify({
      template: await ensureEmptyTemplate(server),
      adminUrl: server.superuserUrl('postgres'),
      ownerUrl: server.ownerUrl('DATABASE'),
      appUrl: server.appUrl('DATABASE'),
    })
  } catch (error) {
    await stop()
    throw error
  }
  return stop
}
