import { type ChildProcess, spawn } from 'node:child_process'
import crypto from 'node:crypto'
import fs from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { CliFailure } from '../processes/failure'
import { findFreePort, isPortFree } from '../processes/ports'
import { giveToProjectOwner, makeFolder, readJson, writeJson } from '../project/data-folder'
import { inProject } from '../project/paths'
import { findServerHome, type ServerHome } from './server-account'

/** What is remembered of a cluster beside its folder, in `<folder>.json`. */
type ClusterNotes = { port: number; superuser: string; owner: string; app: string; worker: string }

/** How to reach a running server, whoever started it. */
export type ServerAccess = {
  port: number
  passwords: { superuser: string; owner: string; app: string; worker: string }
  superuserUrl: (database: string) => string
  ownerUrl: (database: string) => string
  appUrl: (database: string) => string
  workerUrl: (database: string) => string
}

export type EmbeddedServer = ServerAccess & {
  /** Resolves when the server has ended, by `stop` or by itself. */
  ended: Promise<void>
  stop(): Promise<void>
}

export function accessTo({ port, passwords }: Pick<ServerAccess, 'port' | 'passwords'>): ServerAccess {
  const url = (user: string, password: string) => (database: string) =>
    `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`
  return {
    port,
    passwords,
    superuserUrl: url('postgres', passwords.superuser),
    ownerUrl: url('hamroh_owner', passwords.owner),
    appUrl: url('hamroh_app', passwords.app),
    workerUrl: url('hamroh_worker', passwords.worker),
  }
}

const COMMON = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=100',
  'timezone=UTC',
  'log_timezone=UTC',
  'max_parallel_workers_per_gather=0',
  'shared_preload_libraries=pg_stat_statements',
  'password_encryption=scram-sha-256',
]
const SETTINGS = {
  durable: [
    ...COMMON,
    ...['shared_buffers=128MB', 'random_page_cost=1.1', 'wal_compression=on'],
    // After a crash every file is synchronised first: one by one that took 11 of the 14 seconds until it served again.
    ...(process.platform === 'linux' ? ['recovery_init_sync_method=syncfs'] : []),
  ],
  throwaway: [
    ...COMMON,
    'shared_buffers=64MB',
    'fsync=off',
    'synchronous_commit=off',
    'full_page_writes=off',
    'autovacuum=off',
    'io_method=sync',
    'max_wal_size=512MB',
  ],
}

const environment = { ...process.env, LC_ALL: 'C.UTF-8', LC_MESSAGES: 'C', TZ: 'UTC' }

/**
 * Starts PostgreSQL in `folder`, making the cluster on the first run and recovering it after a crash.
 * The caller holds the lock of the folder: a server found there is an orphan and is stopped first.
 *
 * @param kind `throwaway` trades safety at a power cut for speed, for tests.
 */
export async function startPostgres(folder: string, kind: keyof typeof SETTINGS): Promise<EmbeddedServer> {
  const home = findServerHome(folder)
  const notesFile = `${folder}.json`
  let notes = readJson<ClusterNotes>(notesFile)
  if (!fs.existsSync(home.clusterDir)) {
    notes = { port: 0, superuser: secret(), owner: secret(), app: secret(), worker: secret() }
    writeJson(notesFile, notes)
    await makeCluster(home, notes.superuser)
  }
  if (!notes) throw new CliFailure(`The passwords of the database are lost (${notesFile}). Delete ${folder}.`)
  if (!notes.worker) {
    // A cluster of an earlier version.
    notes.worker = secret()
    writeJson(notesFile, notes)
  }
  assertOwned(home)
  await endOrphan(home.clusterDir)
  if (notes.port === 0 || !(await isPortFree(notes.port))) {
    notes.port = await findFreePort()
    writeJson(notesFile, notes)
  }
  return launch(home, notes, SETTINGS[kind], `${folder}.log`)
}

function secret(): string {
  return crypto.randomBytes(24).toString('base64url')
}

function assertOwned(home: ServerHome): void {
  const owner = fs.statSync(home.clusterDir).uid
  const me = home.account?.uid ?? process.getuid?.()
  if (owner === me) return
  throw new CliFailure(
    `${home.clusterDir} belongs to another user (number ${owner}). Run as that user, or delete the folder.`,
  )
}

async function makeCluster(home: ServerHome, password: string): Promise<void> {
  const draft = `${home.clusterDir}.new`
  fs.rmSync(draft, { recursive: true, force: true })
  makeFolder(draft)
  fs.chmodSync(draft, 0o700)
  // initdb cannot open a socket as /dev/stdin, so the password goes through a file that only it can read.
  const passwordFile = `${draft}.password`
  fs.writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  for (const each of home.account ? [draft, passwordFile] : []) {
    fs.chownSync(each, home.account?.uid ?? 0, home.account?.gid ?? 0)
  }
  const child = spawn(
    home.bin.initdb,
    [
      `--pgdata=${draft}`,
      '--username=postgres',
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
      '--encoding=UTF8',
      // With a plain C locale lower() would skip Cyrillic, and pg_trgm would drop it.
      `--locale=${process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'}`,
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-sync',
      '--no-instructions',
    ],
    { ...home.account, cwd: '/', env: environment, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  let output = ''
  child.stdout.on('data', (chunk) => (output += chunk))
  child.stderr.on('data', (chunk) => (output += chunk))
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve))
  fs.rmSync(passwordFile, { force: true })
  if (code !== 0) throw new CliFailure(`The database could not be made:\n${output.trim()}`)
  fs.renameSync(draft, home.clusterDir)
}

/** Ends a server that outlived a crash, and removes a stale postmaster.pid whose number now means another process. */
async function endOrphan(clusterDir: string): Promise<void> {
  const pidFile = `${clusterDir}/postmaster.pid`
  if (!fs.existsSync(pidFile)) return
  const pid = Number(fs.readFileSync(pidFile, 'utf8').split('\n')[0])
  for (let attempt = 0; attempt < 100; attempt++) {
    if (!isServerOf(pid, clusterDir)) {
      fs.rmSync(pidFile, { force: true })
      return
    }
    if (attempt === 0) process.kill(pid, 'SIGINT')
    await delay(100)
  }
  throw new CliFailure(`An old database server (process ${pid}) does not end. Stop it and try again.`)
}

function isServerOf(pid: number, clusterDir: string): boolean {
  if (!(pid > 1)) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' && process.platform !== 'linux'
  }
  if (process.platform !== 'linux') return true
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(clusterDir)
  } catch {
    return false
  }
}

async function launch(
  home: ServerHome,
  notes: ClusterNotes,
  settings: string[],
  logFile: string,
): Promise<EmbeddedServer> {
  const guard = fs.readFileSync(inProject('app/cli/database/server-guard.sh'), 'utf8')
  const log = openLog(logFile)
  const args = ['-D', home.clusterDir, '-p', String(notes.port), ...settings.flatMap((each) => ['-c', each])]
  const child = spawn('/bin/sh', ['-c', guard, 'postgres-guard', home.bin.postgres, ...args], {
    ...home.account,
    cwd: '/',
    env: environment,
    detached: true,
    stdio: ['pipe', log, log],
  })
  fs.closeSync(log)
  child.stdin?.on('error', () => undefined)
  const ended = new Promise<void>((resolve) =>
    child.once('exit', () => resolve()).once('error', () => resolve()),
  )
  const { port, ...passwords } = notes
  const server: EmbeddedServer = {
    ...accessTo({ port, passwords }),
    ended,
    stop: () => stopServer(child, ended),
  }
  try {
    await waitUntilReady(server.superuserUrl('postgres'), child)
  } catch (error) {
    await server.stop()
    const tail = fs.readFileSync(logFile, 'utf8').trim().split('\n').slice(-15).join('\n')
    throw new CliFailure(`The database did not start: ${(error as Error).message}\n${tail}`)
  }
  return server
}

/** A new file each time: the last start may have been another user's. */
function openLog(file: string): number {
  try {
    fs.rmSync(file, { force: true })
    const log = fs.openSync(file, 'w', 0o600)
    giveToProjectOwner(file)
    return log
  } catch (error) {
    throw new CliFailure(`Cannot write ${file}: ${(error as Error).message}`)
  }
}

async function stopServer(child: ChildProcess, ended: Promise<void>): Promise<void> {
  child.stdin?.end()
  const timer = setTimeout(() => {
    if (child.pid && child.exitCode === null) process.kill(-child.pid, 'SIGKILL')
  }, 20_000)
  await ended
  clearTimeout(timer)
}

async function waitUntilReady(url: string, child: ChildProcess): Promise<void> {
  const until = Date.now() + 60_000
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error('it ended at once')
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
    client.on('error', () => undefined)
    try {
      await client.connect()
      await client.end()
      return
    } catch (error) {
      if (Date.now() > until) throw error
      await delay(50)
    }
  }
}
