import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { type Context, systemContext } from '~/domains/identity/context'
import { countJobs, enqueue } from '~/domains/jobs/index.server'
import { newId } from '~/lib/ids'
import { closeDatabase, transaction } from '~/platform/db.server'
import { type Child, endAll, startChild } from '../../setup/child-process'
import type { TestDatabase } from '../../setup/database-per-test'
import { eventually } from '../../setup/eventually'
import { seededClock } from '../../setup/test-day'
import { asSuperuser, openDatabase } from '../ledger/open-database'

const script = fileURLToPath(new URL('../../../app/worker/main.ts', import.meta.url))
const administrator: Context = { ...systemContext(seededClock), personId: newId(), role: 'administrator' }
const task = 'notifications.sendMessages'
let test: TestDatabase
let locker: pg.Client
const children: Child[] = []

beforeAll(async () => {
  test = await openDatabase()
  locker = new pg.Client({ connectionString: test.superuserUrl })
  await locker.connect()
})
afterEach(() => endAll(children))
afterAll(async () => {
  await locker?.end()
  await closeDatabase()
  await test?.drop()
})

async function startWorker(): Promise<Child> {
  const child = startChild(script)
  children.push(child)
  expect(await child.line()).toBe('worker ready')
  return child
}

const job = () =>
  asSuperuser(test, async (client) => {
    const { rows } = await client.query<{
      locked_by: string | null
      attempts: number
      last_error: string | null
    }>('select locked_by, attempts, last_error from graphile_worker.jobs where task_identifier = $1', [task])
    return rows[0]
  })

const count = () => transaction(administrator, countJobs)

it('takes a job from a worker that was killed, shows it as stuck until then, and ends in peace on SIGTERM', async () => {
  // Whoever wants to read a message waits: the job takes as long as this lock.
  await locker.query('begin; lock table message in access exclusive mode')
  const first = await startWorker()
  await transaction(administrator, (tx) => enqueue(tx, task, { messageIds: [newId()] }))
  const held = await eventually('the job is taken', async () => (await job())?.locked_by)
  await eventually('the worker is seen', async () => (await count()).workers === 1)
  expect((await count()).stuck).toBe(0)

  first.process.kill('SIGKILL')
  await eventually('nobody is seen', async () => (await count()).workers === 0)
  const left = await count()
  expect([left.running, left.stuck > 0]).toEqual([0, true])

  const second = await startWorker()
  const again = await eventually('another worker takes it', async () => {
    const found = await job()
    return found?.locked_by && found.locked_by !== held && found
  })
  expect(again).toMatchObject({ attempts: 2, last_error: 'the worker ended during this run' })
  await locker.query('rollback')
  await eventually('it is done', async () => !(await job()))

  const ended = once(second.process, 'exit')
  second.process.kill('SIGTERM')
  expect(await ended).toEqual([0, null])
})

it('leaves the jobs of those that live alone', async () => {
  const hold = (worker: string) =>
    asSuperuser(test, async (client) => {
      const { rows } = await client.query<{ id: string }>(
        `select id from graphile_worker.add_job('notifications.sendMessages', '{}'::json)`,
      )
      await client.query(
        `update graphile_worker._private_jobs set locked_by = $1, locked_at = now() - interval '1 hour' where id = $2`,
        [worker, rows[0]?.id],
      )
    })
  for (const worker of ['pool-gone', 'pool-alive']) await hold(worker)
  await locker.query(`select app_show_worker('pool-alive')`)
  const { rows } = await locker.query<{ count: number }>('select app_release_dead_jobs(now()) as count')
  expect(rows[0]?.count).toBe(1)
  const left = await asSuperuser(test, (client) =>
    client.query('select locked_by from graphile_worker.jobs where locked_by is not null'),
  )
  expect(left.rows).toEqual([{ locked_by: 'pool-alive' }])
})
