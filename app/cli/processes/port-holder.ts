import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

/** Who listens on the port, as far as this account may see it: for a message, so never more than a program and a folder. */
export function describePortHolder(port: number): string {
  const pid = process.platform === 'linux' ? findInProc(port) : findByLsof(port)
  if (pid === null) return 'a program of another account'
  const folder = folderOf(pid)
  if (folder && isHamroh(folder)) return `another start of Hamroh in ${folder} (process ${pid})`
  return `${programOf(pid)} (process ${pid}${folder ? ` in ${folder}` : ''})`
}

const listening = '0A'

function findInProc(port: number): number | null {
  const hex = port.toString(16).toUpperCase().padStart(4, '0')
  const sockets = new Set(['tcp', 'tcp6'].flatMap((family) => socketsOf(family, hex)))
  if (sockets.size === 0) return null
  for (const pid of fs.readdirSync('/proc').map(Number).filter(Number.isInteger))
    if (openFiles(pid).some((file) => sockets.has(file))) return pid
  return null
}

/** The sockets that listen on the port, as they are called among the open files of a process. */
function socketsOf(family: string, port: string): string[] {
  const rows = readOr(() => fs.readFileSync(`/proc/net/${family}`, 'utf8'), '')
    .split('\n')
    .slice(1)
  return rows.flatMap((row) => {
    const [, local = '', , state, , , , , , inode] = row.trim().split(/\s+/)
    return local.endsWith(`:${port}`) && state === listening ? [`socket:[${inode}]`] : []
  })
}

function openFiles(pid: number): string[] {
  const folder = `/proc/${pid}/fd`
  return readOr(() => fs.readdirSync(folder), [] as string[]).map((file) =>
    readOr(() => fs.readlinkSync(`${folder}/${file}`), ''),
  )
}

function findByLsof(port: number): number | null {
  const args = ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-t']
  return Number.parseInt(run('lsof', args), 10) || null
}

function folderOf(pid: number): string | null {
  return process.platform === 'linux' ? readOr(() => fs.readlinkSync(`/proc/${pid}/cwd`), null) : null
}

/** Its name only: what a program was given may be secret. */
function programOf(pid: number): string {
  return path.basename(run('ps', ['-o', 'comm=', '-p', String(pid)]).trim()) || 'a program'
}

function isHamroh(folder: string): boolean {
  return (
    readOr(() => JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8')).name, '') === 'hamroh'
  )
}

function run(command: string, args: string[]): string {
  return readOr(() => execFileSync(command, args, { encoding: 'utf8', stdio: 'pipe', timeout: 5_000 }), '')
}

function readOr<T>(read: () => T, fallback: T): T {
  try {
    return read()
  } catch {
    return fallback
  }
}
