import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ensureEmbeddedDatabase } from '../../../app/cli/database'
import { ownSecrets } from '../../../app/cli/demo-env'
import { readMigrations } from '../../../app/cli/migration-engine'
import { startTestServer, type TestServer } from '../../../app/cli/test-server'
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
  const all = readMigrations().migrationDirectories.map(({ path }) => path)
  expect(answers.map(({ failed }) => failed ?? 'well')).toEqual(['well', 'well'])
  expect(answers.map(({ applied }) => applied?.length).sort((one = 0, other = 0) => one - other)).toEqual([
    0,
    all.length,
  ])
})
