import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { cloneDatabase, withClient } from '../../../app/cli/database/database'
import type { ServerAccess } from '../../../app/cli/database/postgres'
import { ensureEmptyTemplate } from '../../../app/cli/database/templates'
import { type OwnTestServer, startOwnTestServer } from '../../../app/cli/database/test-server'
import { fillEnvironment } from '../../../app/cli/portal/demo-env'
import { type Child, endAll, startChild } from '../../setup/child-process'
import { eventually } from '../../setup/eventually'
import { anchorFolder } from '../ledger/open-database'

const script = fileURLToPath(new URL('../../../app/worker/main.ts', import.meta.url))
const name = 'test_restart'
let given: OwnTestServer
let server: ServerAccess
let worker: Child | null = null

beforeAll(async () => {
  given = await startOwnTestServer()
  server = given.server
  const template = await ensureEmptyTemplate(server)
  await cloneDatabase(server, template, name)
})
afterAll(async () => {
  if (worker) endAll([worker])
  await given?.stop()
})

/** Answers when a worker has taken the job and ended it, in whatever way. */
async function runOneJob(): Promise<void> {
  await withClient(server.superuserUrl(name), async (client) => {
    await client.query(`select graphile_worker.add_job('payments.reconcile', '{}'::json, max_attempts => 1)`)
    await eventually('the job is done', async () => {
      expect(worker?.process.exitCode, worker?.errors()).toBeNull()
      const { rowCount } = await client.query(
        `select from graphile_worker.jobs where task_identifier = 'payments.reconcile'
         and (attempts = 0 or locked_by is not null)`,
      )
      return rowCount === 0
    })
  })
}

it('the worker survives the restart of PostgreSQL', async () => {
  Object.assign(process.env, fillEnvironment(process.env, { web: 3999, sandbox: 4099 }), {
    APP_ENV: 'test',
    DATABASE_APP_URL: server.appUrl(name),
    DATABASE_WORKER_URL: server.workerUrl(name),
    ANCHOR_DIR: anchorFolder(name),
  })
  worker = startChild(script)
  expect(await worker.line()).toBe('worker ready')
  await runOneJob()
  await given.restart()
  await runOneJob()
  expect(worker.process.exitCode).toBeNull()
})
