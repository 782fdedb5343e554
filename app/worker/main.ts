import { Logger, run } from 'graphile-worker'
import type { TaskName } from '~/domains/jobs/index.server'
import { closeDatabase } from '~/platform/db.server'
import { env } from '~/platform/env.server'
import { log } from '~/platform/log.server'
import { loadTaskList } from './registry'
import { schedule } from './schedule'

/**
 * The worker process: runs jobs until SIGTERM or SIGINT, then lets the running ones end. It owns the queue's
 * schema, so it connects with DATABASE_URL; handlers use the app's own connection like everybody else.
 */
async function main(): Promise<void> {
  const atStart: TaskName = 'search.refresh'
  const runner = await run({
    connectionString: env().DATABASE_URL,
    concurrency: 4,
    pollInterval: 1_000,
    noHandleSignals: true,
    taskList: await loadTaskList(),
    parsedCronItems: schedule(),
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
  await closeDatabase()
}

main().then(
  () => process.exit(0),
  (error) => {
    console.error(error)
    process.exit(1)
  },
)
