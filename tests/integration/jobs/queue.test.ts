import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Context, systemContext } from '~/domains/identity/context'
import { enqueue, type JobHandlers, listFailedJobs, retryJob } from '~/domains/jobs/index.server'
import { newId } from '~/lib/ids'
import { closeDatabase, transaction } from '~/platform/db.server'
import { loadTaskList } from '~/worker/registry'
import { schedule } from '~/worker/schedule'
import { createTaskList } from '~/worker/task-list'
import type { TestDatabase } from '../../setup/database-per-test'
import { runDueJobs } from '../../setup/run-due-jobs'
import { seededClock } from '../../setup/test-day'
import { asSuperuser, openDatabase } from '../ledger/open-database'

let test: TestDatabase
const citizen: Context = { ...systemContext(seededClock), personId: newId(), role: 'citizen' }
const administrator: Context = { ...systemContext(seededClock), personId: newId(), role: 'administrator' }
const messageIds = [newId()]

beforeAll(async () => {
  test = await openDatabase()
})

afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

beforeEach(() => asSuperuser(test, (client) => client.query('truncate graphile_worker._private_jobs')))

async function countJobs(): Promise<number> {
  const { rows } = await asSuperuser(test, (client) => client.query('select 1 from graphile_worker.jobs'))
  return rows.length
}

function send(options?: Parameters<typeof enqueue>[3]): Promise<string | null> {
  return transaction(citizen, (tx) => enqueue(tx, 'notifications.sendMessages', { messageIds }, options))
}

function runJobs(handlers: JobHandlers<object>): Promise<void> {
  return runDueJobs(
    test.ownerUrl,
    createTaskList(handlers, (jobId) => ({
      ...systemContext(seededClock, `job-${jobId}`),
      ports: {},
    })),
  )
}

const failing: JobHandlers<object> = {
  'notifications.sendMessages': async () => {
    throw new Error('first line\nno answer from +998901234567')
  },
}

describe('enqueue', () => {
  it('exists with its transaction only', async () => {
    const undone = transaction(citizen, async (tx) => {
      await enqueue(tx, 'notifications.sendMessages', { messageIds })
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    expect(await countJobs()).toBe(0)
    expect(await send()).toMatch(/^\d+$/)
    expect(await countJobs()).toBe(1)
  })

  it('keeps one waiting job a key', async () => {
    await send({ key: 'one' })
    await send({ key: 'one', runAt: new Date('2036-01-01T00:00:00Z') })
    expect(await countJobs()).toBe(1)
  })

  it('refuses a payload that says more than it may', async () => {
    const payload = { messageIds, phone: '998901234567' }
    await expect(
      transaction(citizen, (tx) => enqueue(tx, 'notifications.sendMessages', payload)),
    ).rejects.toThrow('phone')
    expect(await countJobs()).toBe(0)
  })
})

describe('the worker', () => {
  it('runs a job as the system, with its payload', async () => {
    const runs: unknown[] = []
    const id = await send()
    await runJobs({
      'notifications.sendMessages': async (context, payload) => {
        runs.push([context.role, context.requestId, payload])
      },
    })
    expect(runs).toEqual([['system', `job-${id}`, { messageIds }]])
    expect(await countJobs()).toBe(0)
  })

  it('fails a job that has no handler, where the operator sees it', async () => {
    await send({ maxAttempts: 1 })
    await runJobs({})
    const { jobs } = await transaction(administrator, (tx) => listFailedJobs(tx))
    expect(jobs[0]?.lastError).toContain('no handler for job notifications.sendMessages')
  })

  it('knows every job and its schedule', async () => {
    const names = Object.keys(await loadTaskList())
    expect(names).toContain('payments.processEvent')
    for (const item of schedule()) expect(names).toContain(item.task)
  })
})

describe('the operator', () => {
  it('sees a failed job with its reason, and retries it', async () => {
    await send({ maxAttempts: 1 })
    await runJobs(failing)
    const { jobs, total } = await transaction(administrator, (tx) => listFailedJobs(tx))
    expect(total).toBe(1)
    expect(jobs).toMatchObject([
      { task: 'notifications.sendMessages', attempts: 1, maxAttempts: 1, isFinal: true },
    ])
    expect(jobs[0]?.lastError).toBe('no answer from +[number]')

    const id = jobs[0]?.id ?? ''
    expect(await transaction(administrator, (tx) => retryJob(tx, id))).toEqual({ ok: true, value: null })
    let ran = 0
    await runJobs({
      'notifications.sendMessages': async () => {
        ran += 1
      },
    })
    expect(ran).toBe(1)
    expect(await transaction(administrator, (tx) => listFailedJobs(tx))).toEqual({ jobs: [], total: 0 })
    expect(await transaction(administrator, (tx) => retryJob(tx, id))).toMatchObject({ ok: false })
  })

  it('does not see one that waits for its first run, nor retries it', async () => {
    const id = await send({ runAt: new Date('2036-01-01T00:00:00Z') })
    expect((await transaction(administrator, (tx) => listFailedJobs(tx))).jobs).toEqual([])
    expect(await transaction(administrator, (tx) => retryJob(tx, id ?? ''))).toMatchObject({ ok: false })
  })

  it('is the only one who may look and retry', async () => {
    await expect(transaction(citizen, (tx) => listFailedJobs(tx))).rejects.toThrow(/operator|42501/)
    await expect(transaction(citizen, (tx) => retryJob(tx, '1'))).rejects.toThrow(/operator|42501/)
    const direct = transaction(administrator, (tx) => tx.$queryRaw`select * from graphile_worker.jobs`)
    await expect(direct).rejects.toThrow(/permission denied|42501/)
  })
})
