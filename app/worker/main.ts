import { EventEmitter } from 'node:events'
import { Logger, run, type WorkerEvents } from 'graphile-worker'
import type { TaskName } from '~/domains/jobs/index.server'
import { closeDatabase } from '~/platform/db.server'
import { env } from '~/platform/env.server'
import { log } from '~/platform/log.server'
import { keepPresence, type Presence } from './presence'
import { loadTaskList } from './registry'
import { schedule } from './schedule'

/**
 * The worker process: runs jobs until SIGTERM or SIGINT, then lets the running ones end. It owns the queue's
 * schema, so it connects with DATABASE_URL; handlers use the app's own connection like everybody else. Answers the exit
 * code: 1 when it ended although nobody asked it to.
 */
async function main(): Promise<number> {
  const connectionString = env().DATABASE_URL
  const atStart: TaskName = 'search.refresh'
  const events: WorkerEvents = new EventEmitter()
  let presence: Presence | null = null
  events.once('pool:create', ({ workerPool }) => {
    presence = keepPresence({ connectionString, worker: workerPool.id, now: null })
  })
  const runner = await run({
    connectionString,
    concurrency: 4,
    pollInterval: 1_000,
    noHandleSignals: true,
    taskList: await loadTaskList(),
    parsedCronItems: schedule(),
    events,
    logger: new Logger(() => (level, message) => {
      if (level === 'error' || level === 'warning') log.warn({ level }, message)
    }),
  })

  // A new version of the program may say other things on its pages, or stem words otherwise.
  await runner.addJob(atStart, {}, { jobKey: atStart, maxAttempts: 3 })

  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    void runner.stop()
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  console.log('worker ready')
  await runner.promise
  await (presence as Presence | null)?.stop()
  await closeDatabase()
  return stopping ? 0 : 1
}

main().then(
  (code) => process.exit(code),
  (error) => {
    console.error(error)
    process.exit(1)
  },
)
