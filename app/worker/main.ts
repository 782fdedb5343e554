import { EventEmitter } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { Logger, type Runner, run, type TaskList, type WorkerEvents } from 'graphile-worker'
import pg from 'pg'
import type { TaskName } from '~/domains/jobs/index.server'
import { RestartPause } from '~/lib/restart-pause'
import { closeDatabase } from '~/platform/db.server'
import { env } from '~/platform/env.server'
import { log } from '~/platform/log.server'
import { keepPresence, type Presence } from './presence'
import { loadTaskList } from './registry'
import { schedule } from './schedule'

/** What one run of the queue is made of; `ended` resolves when it stops, whatever the reason. */
interface Run {
  runner: Runner
  ended: Promise<void>
}

/** Joins the queue as a role that may work on it and sees nothing else of the database. */
async function join(taskList: TaskList): Promise<Run> {
  const { DATABASE_WORKER_URL: connectionString } = env()
  if (!connectionString) throw new Error('DATABASE_WORKER_URL is not set: the worker cannot reach the queue')
  const events: WorkerEvents = new EventEmitter()
  let presence: Presence | null = null
  events.once('pool:create', ({ workerPool }) => {
    presence = keepPresence({ connectionString, worker: workerPool.id })
  })
  // Our own pool, so that somebody listens to it for as long as it lives: graphile-worker stops listening when it is
  // left, and a connection that breaks after that would end the process.
  const pool = new pg.Pool({ connectionString, max: 10 })
  const tell = (error: Error) => log.warn({ reason: error.message }, 'a connection of the queue broke')
  pool.on('error', tell).on('connect', (client) => client.on('error', tell))
  const runner = await run({
    pgPool: pool,
    concurrency: 4,
    pollInterval: 1_000,
    noHandleSignals: true,
    taskList,
    parsedCronItems: schedule(),
    events,
    logger: new Logger(() => (level, message) => {
      if (level === 'error' || level === 'warning') log.warn({ level }, message)
    }),
  }).catch(async (error: unknown) => {
    await pool.end().catch(() => undefined)
    throw error
  })
  const ended = runner.promise
    .catch((error: Error) => log.warn({ reason: error.message }, 'the queue was left'))
    .then(() => presence?.stop())
    .then(() => pool.end())
    .catch((error: Error) => log.warn({ reason: error.message }, 'the pool of the queue did not close'))
  return { runner, ended }
}

/**
 * The worker process: runs jobs until SIGTERM or SIGINT, then lets the running ones end. Handlers use the app's own
 * connection like everybody else. When the database goes away it joins the queue again.
 */
async function main(): Promise<void> {
  const stopping = new AbortController()
  let current: Runner | null = null
  const stop = () => {
    if (stopping.signal.aborted) return
    stopping.abort()
    void current?.stop().catch(() => undefined)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  // graphile-worker drops the promise of telling the database how a job ended: the job stays locked by us. Leaving the
  // queue gives it back.
  process.on('unhandledRejection', (error) => {
    log.warn({ reason: error instanceof Error ? error.message : String(error) }, 'leaving the queue')
    void current?.stop().catch(() => undefined)
  })

  const taskList = await loadTaskList()
  const pause = new RestartPause()
  let joined = await join(taskList)
  current = joined.runner
  // A new version of the program may say other things on its pages, or stem words otherwise; and where the portal is
  // switched off at night, the day's anchor and the last month's figures are written in the morning. Names get marks that
  // had none.
  const atStart: TaskName[] = [
    'search.refresh',
    'audit.writeAnchor',
    'board.publishFigures',
    'notifications.setWebhook',
    'identity.markNames',
    'applications.markNames',
    'applications.numberDrafts',
    'applications.scanWaiting',
  ]
  for (const task of atStart) await joined.runner.addJob(task, {}, { jobKey: task, maxAttempts: 3 })
  if (!env().CLAMD_URL) log.warn('no virus scanner (CLAMD_URL): files that people send are not scanned')
  console.log('worker ready')
  for (;;) {
    const started = performance.now()
    current = joined.runner
    if (stopping.signal.aborted) void current.stop().catch(() => undefined)
    await joined.ended
    if (stopping.signal.aborted) break
    joined = await joinAgain(taskList, pause, performance.now() - started, stopping.signal)
  }
  await closeDatabase()
}

async function joinAgain(
  taskList: TaskList,
  pause: RestartPause,
  firstRanMs: number,
  signal: AbortSignal,
): Promise<Run> {
  for (let ranMs = firstRanMs; ; ranMs = 0) {
    const waitMs = pause.next(ranMs)
    log.warn({ waitMs }, 'joining the queue again')
    await delay(waitMs, null, { signal }).catch(() => null)
    const joined = await join(taskList).catch((error: Error) => {
      log.warn({ reason: error.message }, 'the queue cannot be joined')
      return null
    })
    if (joined) return joined
    if (signal.aborted) process.exit(0)
  }
}

main().then(
  () => process.exit(0),
  (error) => {
    console.error(error)
    process.exit(1)
  },
)
