import fs from 'node:fs'
import { CliFailure } from '../processes/failure'
import { takeLock } from '../processes/lock'
import { inData } from '../project/paths'
import { dropDatabase, onDisk, withClient } from './database'
import { openMemorySpace } from './memory-space'
import { accessTo, type EmbeddedServer, type ServerAccess, startPostgres } from './postgres'

export type TestServer = {
  server: ServerAccess
  /** Of the cluster; what belongs to its databases stands beside. */
  folder: string
  /** The tablespace for clones that live for one test. */
  space: string
  stop(): Promise<void>
}

export type OwnTestServer = TestServer & {
  /** Stops the server and starts it again on its port. */
  restart(): Promise<void>
}

const shared = 'TEST_SERVER'

/** For the environment of processes that shall use this server instead of starting one. */
export function sharedServer({ server, folder, space }: TestServer): Record<string, string> {
  const { port, passwords } = server
  return { [shared]: JSON.stringify({ port, passwords, folder, space }) }
}

/** The server of the run that this process is part of; null when there is none. */
export function joinTestServer(): TestServer | null {
  const text = process.env[shared]
  if (!text) return null
  const { folder, space, ...given } = JSON.parse(text) as Parameters<typeof accessTo>[0] &
    Pick<TestServer, 'folder' | 'space'>
  return { server: accessTo(given), folder, space, stop: async () => undefined }
}

/** The server of the run, or an own one. */
export async function startTestServer(clones?: 'inMemory'): Promise<TestServer> {
  return joinTestServer() ?? startOwnTestServer(clones)
}

/** A throw-away server for every run at the same time; clusters are kept and used again. */
export async function startOwnTestServer(clones?: 'inMemory'): Promise<OwnTestServer> {
  for (let slot = 0; slot < 16; slot++) {
    const folder = inData('test-postgres', String(slot))
    const answer = takeLock(`${folder}.lock`, 'tests')
    if (!answer.held) continue
    try {
      let server = await startThrowAway(folder)
      await dropLeftovers(server)
      const space = clones ? await openMemorySpace(server, folder) : onDisk
      const restart = async () => {
        await server.stop()
        server = await startPostgres(folder, 'throwaway')
      }
      return { server, folder, space, restart, stop: () => server.stop().finally(answer.lock.release) }
    } catch (error) {
      answer.lock.release()
      throw error
    }
  }
  throw new CliFailure('Sixteen test runs are under way already.')
}

/** Without fsync a power cut can ruin a cluster, and it holds nothing of value: it is made anew. */
async function startThrowAway(folder: string): Promise<EmbeddedServer> {
  try {
    return await startPostgres(folder, 'throwaway')
  } catch {
    fs.rmSync(fs.existsSync(folder) ? fs.realpathSync(folder) : folder, { recursive: true, force: true })
    fs.rmSync(folder, { recursive: true, force: true })
    return startPostgres(folder, 'throwaway')
  }
}

async function dropLeftovers(server: EmbeddedServer): Promise<void> {
  const admin = server.superuserUrl('postgres')
  const names = await withClient(admin, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      `SELECT datname FROM pg_database WHERE datname LIKE 'test\\_%' OR datname LIKE '%\\_draft'`,
    )
    return rows.map((row) => row.datname)
  })
  for (const name of names) await dropDatabase(admin, name)
}
