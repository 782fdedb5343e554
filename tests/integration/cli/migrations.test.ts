import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ensureEmbeddedDatabase, withClient } from '../../../app/cli/database/database'
import { readMigrations, runMigrations } from '../../../app/cli/database/run-migrations'
import { startTestServer, type TestServer } from '../../../app/cli/database/test-server'
import { ownSecrets } from '../../../app/cli/portal/demo-env'
import { race } from '../../setup/child-process'

const script = fileURLToPath(new URL('./migrate-child.ts', import.meta.url))
let given: TestServer

beforeAll(async () => {
  given = await startTestServer()
})
afterAll(() => given?.stop())

it('two migrations of a fresh database at once: one does it, the other waits and finds it done', async () => {
  const { ownerUrl } = await ensureEmbeddedDatabase(given.server, 'test_twice')
  const task = { ownerUrl, env: ownSecrets() }
  const answers = await race<{ applied?: string[]; failed?: string }>(script, [task, task])
  const all = readMigrations()
  expect(answers.map(({ failed }) => failed ?? 'well')).toEqual(['well', 'well'])
  expect(answers.map(({ applied }) => applied?.length).sort((one = 0, other = 0) => one - other)).toEqual([
    0,
    all.length,
  ])
})

it('a migration that is refused leaves nothing, is named with its line, and may be mended and tried again', async () => {
  const { ownerUrl } = await ensureEmbeddedDatabase(given.server, 'test_refused')
  const first = { name: '1_one', sql: 'CREATE TABLE one (id int);' }
  const wrong = { name: '2_two', sql: 'CREATE TABLE two (id int);\nSELECT nothing;' }
  const mended = { ...wrong, sql: 'CREATE TABLE two (id int);' }
  await withClient(ownerUrl, async (client) => {
    await expect(runMigrations(client, [first, wrong])).rejects.toThrow(
      'Migration 2_two: column "nothing" does not exist\nat line 2',
    )
    expect(await runMigrations(client, [first, mended])).toEqual(['2_two'])
    expect(await runMigrations(client, [first, mended])).toEqual([])
    await expect(runMigrations(client, [first, wrong])).rejects.toThrow('2_two')
  })
})

it('goes on from what Prisma applied, also where it gave up', async () => {
  const { ownerUrl } = await ensureEmbeddedDatabase(given.server, 'test_prisma')
  const [one, two] = [
    { name: '1_one', sql: 'CREATE TABLE one (id int);' },
    { name: '2_two', sql: 'CREATE TABLE two (id int);' },
  ]
  await withClient(ownerUrl, async (client) => {
    await runMigrations(client, [one])
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('x', 'x', '2_two')`,
    )
    expect(await runMigrations(client, [one, two])).toEqual(['2_two'])
  })
})
