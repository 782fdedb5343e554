import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { log } from '~/platform/log.server'

export interface Presence {
  stop(): Promise<void>
}

export interface PresenceOptions {
  /** The worker's role in the queue. */
  connectionString: string
  /** What the queue calls this process in its locks. */
  worker: string
}

const everyMs = 2_000
/** Others may be on their way back after the database was away: nobody is called dead at once. */
const patienceMs = 5_000

/**
 * Shows, as long as this process lives, that its worker lives, and gives back the jobs of workers that do not. A lost
 * connection is made anew.
 */
export function keepPresence(options: PresenceOptions): Presence {
  const stopping = new AbortController()
  const done = keep(options, stopping.signal)
  return {
    stop: () => {
      stopping.abort()
      return done
    },
  }
}

async function keep(options: PresenceOptions, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const client = new pg.Client({ connectionString: options.connectionString, keepAlive: true })
    // A lost connection is met again at the next statement.
    client.on('error', () => undefined)
    try {
      await client.connect()
      await watch(client, options, signal)
    } catch (error) {
      if (!signal.aborted) log.warn({ reason: (error as Error).message }, 'worker presence: trying again')
    } finally {
      await client.end().catch(() => undefined)
    }
    await pause(everyMs, signal)
  }
}

async function watch(client: pg.Client, { worker }: PresenceOptions, signal: AbortSignal): Promise<void> {
  await client.query('select app_show_worker($1)', [worker])
  await pause(patienceMs, signal)
  while (!signal.aborted) {
    const { rows } = await client.query<{ count: number }>('select app_release_dead_jobs(now()) as count')
    if (rows[0]?.count)
      log.warn({ jobs: rows[0].count }, 'jobs of a worker that is gone go back to the queue')
    await pause(everyMs, signal)
  }
}

function pause(ms: number, signal: AbortSignal): Promise<unknown> {
  return delay(ms, null, { signal }).catch(() => null)
}
