import { randomUUID } from 'node:crypto'
import { cloneDatabase, dropDatabase, urlsOf } from '../../app/cli/database/database'
import {
  ensureCatalogueTemplate,
  ensureEmptyTemplate,
  ensureSeededTemplate,
} from '../../app/cli/database/templates'
import { joinTestServer, type TestServer } from '../../app/cli/database/test-server'
import { givenDay } from '../../app/cli/seeding/given-day'

export type TestDatabase = {
  name: string
  /** The role that owns the tables; row-level security holds for it too where it is forced. */
  ownerUrl: string
  /** The role of the web process, which owns nothing. */
  appUrl: string
  /** The worker's role in the queue. */
  workerUrl: string
  /** Above row-level security: for looking at, or spoiling, what the program itself may not. */
  superuserUrl: string
  drop(): Promise<void>
}

/** What a test's database begins with. All but the first are of the tests' day, and made once a run. */
const templates = {
  /** All tables, and nothing in them. */
  empty: ({ server }: TestServer) => ensureEmptyTemplate(server),
  /** And the services: what decisions rest on. */
  services: ({ server }: TestServer) => ensureCatalogueTemplate(server, givenDay(), 'services'),
  /** Everything that can be found and everybody who is known. */
  catalogue: ({ server }: TestServer) => ensureCatalogueTemplate(server, givenDay()),
  /** The whole of it: cases, vouchers, orders too. */
  seeded: (test: TestServer) => ensureSeededTemplate(test, givenDay()).then(({ template }) => template),
}

export type Beginning = keyof typeof templates

/** A database of its own, cloned in some tens of milliseconds. */
export async function createTestDatabase(beginning: Beginning = 'empty'): Promise<TestDatabase> {
  const test = joinTestServer()
  if (!test) throw new Error('No server for tests: add tests/setup/database.ts to globalSetup')
  const { server } = test
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await cloneDatabase(server, await templates[beginning](test), name, test.space)
  return {
    name,
    ...urlsOf(server, name),
    superuserUrl: server.superuserUrl(name),
    drop: () => dropDatabase(server.superuserUrl('postgres'), name),
  }
}
