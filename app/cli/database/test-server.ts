import fs from 'node:fs'
import { CliFailure } from '../processes/failure'
import { takeLock } from '../processes/lock'
import { inData } from '../project/paths'
import { dropDatabase, withClient } from './database'
import { openMemorySpace } from './memory-space'
import { accessTo, type EmbeddedServer, type ServerAccess, startPostgres } from './postgres'

export type TestServer = {
  server: ServerAccess
  /** Of the cluster; what belongs to its databases stands beside. */
  folder: string
  stop(): Promise<void>
}

export type OwnTestServer = TestServer & {
  /** Stops the server and starts it again on its port. */
  restart(): Promise<void>
}

const shared = 'TEST_SERVER'

/** For the environment of processes that shall use this server instead of starting one. */
export function sharedServer({ server: { port, passwords }, folder }: TestServer): Record<string, string> {
  return { [shared]: JSON.stringify({ port, passwords, folder }) }
}

/** The server of the run that this process is part of; null when there is none. */
export function joinTestServer(): TestServer | null {
  const text = process.env[shared]
  if (!text) return null
  const { folder, ...given } = JSON.parse(text) as Parameters<typeof accessTo>[0] & { folder: string }
  return { server: accessTo(given), folder, stop: async () => undefined }
}

export async function startTestServer(): Promise<TestServer> {
  return joinTestServer() ?? startOwnTestServer()
}

/** A throw-away server for every run at the same time; clusters are kept and used again. */
export async function startOwnTestServer(): Promise<OwnTestServer> {
  for (let slot = 0; slot < 16; slot++) {
    const folder = inData('test-postgres', String(slot))
    const answer = takeLock(`${folder}.lock`, 'tests')
    if (!answer.held) continue
    try {
      let server = await startThrowAway(folder)
      await dropLeftovers(server)
      await openMemorySpace(server, folder)
      const restart = async () => {
        await server.stop()
        server = await startPostgres(folder, 'throwaway')
      }
      return { server, folder, restart, stop: () => server.stop().finally(answer.lock.release) }
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
