import pg from 'pg'
import { afterAll, beforeAll } from 'vitest'
import { ensureEmptyTemplate } from '../../../app/cli/database/templates'
import { startTestServer, type TestServer } from '../../../app/cli/database/test-server'

/** What the migrations make, to be read: a connection as superuser for the tests of a file. */
export function openEmptyTemplate(): () => pg.Client {
  let server: TestServer
  let client: pg.Client
  beforeAll(async () => {
    server = await startTestServer()
    client = new pg.Client({
      connectionString: server.server.superuserUrl(await ensureEmptyTemplate(server.server)),
    })
    await client.connect()
  })
  afterAll(async () => {
    await client?.end()
    await server?.stop()
  })
  return () => client
}
