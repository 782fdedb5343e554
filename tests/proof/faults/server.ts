import fs from 'node:fs'
import { onDisk } from '../../../app/cli/database/database'
import { type EmbeddedServer, startPostgres } from '../../../app/cli/database/postgres'
import { findServerHome } from '../../../app/cli/database/server-account'
import type { TestServer } from '../../../app/cli/database/test-server'
import { takeLock } from '../../../app/cli/processes/lock'
import { inData } from '../../../app/cli/project/paths'
import { killTree } from '../../bench/cpu'

/** A server that keeps what it has said is kept, to be killed and started again. */
export interface MortalServer {
  test: TestServer
  kill(): Promise<void>
  restart(): Promise<void>
  stop(): Promise<void>
}

export async function openMortalServer(): Promise<MortalServer> {
  const folder = inData('proof-postgres')
  const answer = takeLock(`${folder}.lock`, 'npm run prove -- faults')
  if (!answer.held) throw new Error(`Another run has the server: ${answer.note}`)
  let server: EmbeddedServer = await startPostgres(folder, 'durable')
  const stop = () => server.stop().finally(answer.lock.release)
  return {
    test: { server, folder, space: onDisk, stop },
    kill: async () => {
      const pidFile = `${findServerHome(folder).clusterDir}/postmaster.pid`
      killTree(Number(fs.readFileSync(pidFile, 'utf8').split('\n')[0]))
      await server.ended
    },
    restart: async () => {
      const { port } = server
      server = await startPostgres(folder, 'durable')
      if (server.port !== port) throw new Error(`the server came back on another port than ${port}`)
    },
    stop,
  }
}
