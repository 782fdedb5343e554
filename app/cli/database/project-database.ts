import crypto from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { RestartPause } from '../../lib/restart-pause'
import { ownSecrets } from '../portal/demo-env'
import { CliFailure } from '../processes/failure'
import { takeLock } from '../processes/lock'
import { isPortFree } from '../processes/ports'
import { readJson, writeJson } from '../project/data-folder'
import { inData } from '../project/paths'
import { type DatabaseUrls, dropDatabase, ensureEmbeddedDatabase, prepareExternalDatabase } from './database'
import { type EmbeddedServer, startPostgres } from './postgres'

export type ProjectDatabase = DatabaseUrls & {
  /** null = a server given by DATABASE_URL. */
  server: EmbeddedServer | null
  /** Throws the database away and makes it empty again; only for the embedded server. */
  recreate(): Promise<void>
  /** Starts the embedded server again, at the same address, whenever it ends by itself; until `close`. */
  keepRunning(): Promise<void>
  close(): Promise<void>
}

const NAME = 'hamroh'

/**
 * The database of `npm start`: the server of DATABASE_URL, else the embedded one, started here and stopped
 * by `close`. The caller says in the lock who uses it, for whoever comes second.
 */
export async function openProjectDatabase(): Promise<ProjectDatabase> {
  const given = process.env.DATABASE_URL
  if (given) return external(given)
  // Before the server, so that there is none without them.
  ownSecrets()
  const server = await startPostgres(inData('postgres'), 'durable')
  try {
    const urls = await ensureEmbeddedDatabase(server, NAME)
    return {
      ...urls,
      server,
      recreate: async () => {
        await dropDatabase(server.superuserUrl('postgres'), NAME)
        await ensureEmbeddedDatabase(server, NAME)
      },
      ...keeper(server),
    }
  } catch (error) {
    await server.stop()
    throw error
  }
}

function keeper(first: EmbeddedServer): Pick<ProjectDatabase, 'keepRunning' | 'close'> {
  let current = first
  const closing = new AbortController()
  const { signal } = closing
  const startAgain = async (): Promise<EmbeddedServer | null> => {
    if (!(await isPortFree(first.port))) throw new CliFailure(`port ${first.port} is not free yet`)
    const server = await startPostgres(inData('postgres'), 'durable')
    if (server.port === first.port && !signal.aborted) return server
    await server.stop()
    return null
  }
  return {
    keepRunning: async () => {
      const pause = new RestartPause()
      for (;;) {
        const started = performance.now()
        await current.ended
        if (signal.aborted) return
        let ranMs = performance.now() - started
        for (let again: EmbeddedServer | null = null; !again; ranMs = 0) {
          const waitMs = pause.next(ranMs)
          console.error(`The database ended by itself; starting it again in ${waitMs / 1000} s.`)
          await delay(waitMs, null, { signal }).catch(() => null)
          if (signal.aborted) return
          again = await startAgain().catch((error: Error) => {
            console.error(error.message)
            return null
          })
          if (again) current = again
        }
        console.error('The database runs again.')
      }
    },
    close: () => {
      closing.abort()
      return current.stop()
    },
  }
}

function newPasswords() {
  const secret = () => crypto.randomBytes(24).toString('base64url')
  return { appPassword: secret(), workerPassword: secret() }
}

async function external(ownerUrl: string): Promise<ProjectDatabase> {
  const file = inData('external-database.json')
  const kept = {
    ...newPasswords(),
    ...readJson<Partial<Record<'appPassword' | 'workerPassword', string>>>(file),
  }
  const app = { url: process.env.DATABASE_APP_URL || null, password: kept.appPassword }
  const worker = { url: process.env.DATABASE_WORKER_URL || null, password: kept.workerPassword }
  if (!app.url || !worker.url) writeJson(file, kept)
  const urls = await prepareExternalDatabase(ownerUrl, { app, worker })
  const refuse = async () => {
    throw new CliFailure('The database of DATABASE_URL is not thrown away from here: empty it yourself.')
  }
  const nothing = async () => undefined
  return { ...urls, server: null, recreate: refuse, keepRunning: nothing, close: nothing }
}

/** Runs `work` while no other command of the project uses the data folder. */
export async function withProjectLock<T>(note: string, work: (note: (text: string) => void) => Promise<T>) {
  const answer = takeLock(inData('project.lock'), note)
  if (!answer.held) throw new CliFailure(`Hamroh is already running: ${answer.note}`)
  try {
    return await work(answer.lock.note)
  } finally {
    answer.lock.release()
  }
}
