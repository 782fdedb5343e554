import fs from 'node:fs'
import { applyMigrations } from './apply-migrations'
import { dropDatabase, ensureEmbeddedDatabase, withClient } from './database'
import { ownSecrets, secretsFile } from './demo-env'
import { CliFailure } from './failure'
import { fingerprint } from './fingerprint'
import { takeLock } from './lock'
import { inData } from './paths'
import { type EmbeddedServer, startPostgres } from './postgres'

export type TestServer = {
  server: EmbeddedServer
  folder: string
  /** Stops the server and starts it again on its port. */
  restart(): Promise<EmbeddedServer>
  stop(): Promise<void>
}

/** A throw-away server of its own for every run at the same time; clusters are kept and used again. */
export async function startTestServer(): Promise<TestServer> {
  for (let slot = 0; slot < 16; slot++) {
    const folder = inData('test-postgres', String(slot))
    const answer = takeLock(`${folder}.lock`, 'tests')
    if (!answer.held) continue
    try {
      let server = await startThrowAway(folder)
      await dropLeftovers(server)
      const restart = async () => {
        await server.stop()
        server = await startPostgres(folder, 'throwaway')
        return server
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

/**
 * A database that carries `kind` in its name and is filled once for each state of the files it is made from;
 * older ones of the same kind are dropped. Returns its name.
 *
 * @param fill works on the database under a name of its own, so that a crash leaves no half-filled template.
 * @param variant letters and digits: what else it is made from, such as a day.
 */
export async function ensureTemplate(
  server: EmbeddedServer,
  kind: string,
  sources: string[],
  fill: (urls: { ownerUrl: string; appUrl: string }) => Promise<void>,
  variant = '',
): Promise<string> {
  const name = `template_${kind}_${fingerprint(sources)}${variant}`
  const admin = server.superuserUrl('postgres')
  const present = await withClient(admin, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      `SELECT datname FROM pg_database WHERE starts_with(datname, $1)`,
      [`template_${kind}_`],
    )
    return rows.map((row) => row.datname)
  })
  if (present.includes(name)) return name
  for (const old of present) await dropDatabase(admin, old)
  const draft = `test_filling_${kind}`
  await dropDatabase(admin, draft)
  await fill(await ensureEmbeddedDatabase(server, draft))
  await withClient(admin, (client) => client.query(`ALTER DATABASE "${draft}" RENAME TO "${name}"`))
  return name
}

/** A template with the tables and nothing in them. */
export function ensureEmptyTemplate(server: EmbeddedServer): Promise<string> {
  const secrets = ownSecrets()
  const sources = ['prisma/migrations', 'app/cli/database.ts', 'app/cli/context-keys.ts', secretsFile]
  return ensureTemplate(server, 'empty', sources, async ({ ownerUrl }) => {
    await applyMigrations(ownerUrl, secrets)
  })
}
